using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Reads what an expression stands for, as far as code alone decides it: constants, configuration keys, environment variables, options, parameters,
/// and strings put together from them. Nothing is evaluated; what cannot be read is an <see cref="UnknownText"/>.
/// </summary>
public sealed class ValueReader
{
    private const int DepthLimit = 16;

    // Names that double a value (`a = b + b; b = c + c;`) would take a walk of two to the depth.
    private const int StepLimit = 1000;
    private readonly SourceFile _file;
    private readonly ConfigurationPathReader _configuration;
    private readonly SymbolValueReader _symbols;
    private readonly InitialiserReader _initialisers;
    private int _steps;

    internal ValueReader(SourceFile file)
    {
        _file = file;
        _configuration = new ConfigurationPathReader(file);
        _symbols = new SymbolValueReader(file);
        _initialisers = new InitialiserReader(file);
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">The expression; null reads as unknown.</param>
    public TextValue Read(ExpressionSyntax? expression) => Read(expression, 0);

    /// <summary>Reads an argument of a call by position, or by name where the call names it.</summary>
    /// <param name="arguments">The call's arguments.</param>
    /// <param name="index">The position.</param>
    /// <param name="name">The parameter's name; empty to go by position alone.</param>
    public TextValue? Argument(ArgumentListSyntax? arguments, int index, string name = "")
    {
        if (arguments is null)
        {
            return null;
        }

        var named = name.Length == 0 ? null : arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name);
        var positional = index < arguments.Arguments.Count && arguments.Arguments[index].NameColon is null ? arguments.Arguments[index] : null;
        return (named ?? positional) is { } argument ? Read(argument.Expression) : null;
    }

    /// <summary>The configuration section that an expression stands for; null when it is no configuration object.</summary>
    /// <param name="expression">The expression.</param>
    public TextValue? SectionOf(ExpressionSyntax? expression) => _configuration.SectionOf(expression);

    /// <summary>The section that an expression names, as <see cref="SectionOf(ExpressionSyntax)"/>, but neither the configuration as a whole nor one that only a caller knows.</summary>
    /// <param name="expression">The expression.</param>
    internal TextValue? NamedSectionOf(ExpressionSyntax expression) => _configuration.NamedSectionOf(expression);

    /// <summary>The expression that a name stands for: the initialiser or the only assignment of a local, field or property.</summary>
    /// <param name="expression">The name.</param>
    public ExpressionSyntax? InitialiserOf(ExpressionSyntax expression) => _initialisers.Of(expression);

    /// <summary>The parameter that a name stands for, directly or through a field that holds it; null when it stands for something else.</summary>
    internal ParameterText? ParameterOf(ExpressionSyntax name) => _symbols.Read(name, 1) as ParameterText;

    internal TextValue Read(ExpressionSyntax? expression, int depth)
    {
        _steps = depth == 0 ? 0 : _steps + 1;
        if (expression is null || depth > DepthLimit || _steps > StepLimit)
        {
            return Unknown(expression);
        }

        switch (expression)
        {
            // The value of the token "default" is its text.
            case LiteralExpressionSyntax literal when literal.Token.Value is { } value && !literal.IsKind(SyntaxKind.DefaultLiteralExpression):
                return new LiteralText(value as string ?? literal.Token.ValueText);
            case InterpolatedStringExpressionSyntax text:
                return Join(text.Contents.Select(c => c is InterpolationSyntax hole ? Read(hole.Expression, depth + 1) : new LiteralText(((InterpolatedStringTextSyntax)c).TextToken.ValueText)));
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, depth + 1);
            case CastExpressionSyntax cast:
                return Read(cast.Expression, depth + 1);
            case AwaitExpressionSyntax wait:
                return Read(wait.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiving:
                return Read(forgiving.Operand, depth + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Join(Operands(sum).Select(o => Read(o, depth + 1)).ToArray());
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                return Coalesce(Read(either.Left, depth + 1), either.Right is ThrowExpressionSyntax ? null : Read(either.Right, depth + 1));
            case ConditionalExpressionSyntax choice:
                return choice.WhenFalse is ThrowExpressionSyntax ? Read(choice.WhenTrue, depth + 1)
                    : choice.WhenTrue is ThrowExpressionSyntax ? Read(choice.WhenFalse, depth + 1)
                    : new AlternativeText(new[] { Read(choice.WhenTrue, depth + 1), Read(choice.WhenFalse, depth + 1) });
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ } key] } access when KeyShape.MayBeKey(_file, key.Expression) && _configuration.SectionOf(access.Expression, depth + 1) is { } section:
                return new ConfigurationText(ConfigurationPathReader.Below(section, Read(key.Expression, depth + 1)));
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int index } }] } access when CallValueReader.IsArguments(_file, access.Expression):
                return new ArgumentText(index);
            case SwitchExpressionSyntax { Arms.Count: <= 32 } choice:
                return new AlternativeText(choice.Arms.Where(a => a.Expression is not ThrowExpressionSyntax).Select(a => Read(a.Expression, depth + 1)).ToEquatableList());
            case ConditionalAccessExpressionSyntax access:
                return ReadConditional(access, depth);
            case InvocationExpressionSyntax call:
                return CallValueReader.Read(_file, call, depth);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } first, ..] } creation when CreatedName(creation) is "Uri" or "UriBuilder" or "Url" or "HostString":
                return Read(first.Expression, depth + 1);
            // A list of addresses: the first stands for the server.
            case ArrayCreationExpressionSyntax { Initializer.Expressions: [{ } address, ..] }:
                return Read(address, depth + 1);
            case ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [{ } address, ..] }:
                return Read(address, depth + 1);
            case CollectionExpressionSyntax { Elements: [ExpressionElementSyntax address, ..] }:
                return Read(address.Expression, depth + 1);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return ReadName(expression, depth);
            default:
                return Unknown(expression);
        }
    }

    internal TextValue? ReadOwnCall(InvocationExpressionSyntax call, int depth) => _symbols.ReadOwnCall(call, depth);

    internal TextValue? SectionOf(ExpressionSyntax? expression, int depth) => _configuration.SectionOf(expression, depth);

    /// <summary>A constant as text.</summary>
    internal static LiteralText Constant(object value) => new(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");

    internal static TextValue Unknown(ExpressionSyntax? expression)
    {
        var text = expression?.ToString() ?? "";
        return new UnknownText(text.Length > 80 ? text.Substring(0, 80) : text);
    }

    internal static TextValue Coalesce(TextValue left, TextValue? right) => right is null ? left : left switch
    {
        ConfigurationText { Default: null } key => key with { Default = right },
        EnvironmentText { Default: null } variable => variable with { Default = right },
        UnknownText => right,
        _ => new AlternativeText(new[] { left, right }),
    };

    internal static TextValue Join(IEnumerable<TextValue> parts)
    {
        var flat = new List<TextValue>();
        foreach (var part in parts.SelectMany(p => p is JoinedText joined ? joined.Parts : (IEnumerable<TextValue>)[p]))
        {
            if (part is LiteralText next && flat.Count > 0 && flat[flat.Count - 1] is LiteralText last)
            {
                flat[flat.Count - 1] = new LiteralText(last.Text + next.Text);
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.Count == 1 ? flat[0] : new JoinedText(flat.ToEquatableList());
    }

    // a + b + c + ... nests to the left; long sums are read in one step, not one level of depth for each operand.
    private static Stack<ExpressionSyntax> Operands(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax current = sum;
        for (; current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner; current = inner.Left)
        {
            operands.Push(inner.Right);
        }

        operands.Push(current);
        return operands;
    }

    private static string CreatedName(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => SyntaxIndex.NameOf(named.Type),
        ImplicitObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } when IsUriMember(SyntaxIndex.NameOf(assignment.Left)) => "Uri",
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } => SyntaxIndex.NameOf(type),
        _ => "",
    };

    // c.BaseAddress = new(..): the member's name says that a Uri is made.
    private static bool IsUriMember(string name) =>
        name.EndsWith("Address", StringComparison.Ordinal) || name.EndsWith("Uri", StringComparison.Ordinal) || name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Endpoint", StringComparison.Ordinal);

    // a?.b: the value is that of a.b.
    private TextValue ReadConditional(ConditionalAccessExpressionSyntax access, int depth)
    {
        if (access.WhenNotNull is ElementBindingExpressionSyntax { ArgumentList.Arguments: [{ } key] } && _configuration.SectionOf(access.Expression, depth + 1) is { } section)
        {
            return new ConfigurationText(ConfigurationPathReader.Below(section, Read(key.Expression, depth + 1)));
        }

        return access.WhenNotNull switch
        {
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call => CallValueReader.Read(_file, call, depth, access.Expression),
            MemberBindingExpressionSyntax name => ReadMember(access.Expression, name, depth),
            // a?.GetSection("x")["y"], a?.GetSection("x").Value, a?.GetSection("x")?["y"]
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ } below] } inner when _configuration.SectionOf(access.Expression, inner.Expression, depth + 1) is { } held =>
                new ConfigurationText(ConfigurationPathReader.Below(held, Read(below.Expression, depth + 1))),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } inner when _configuration.SectionOf(access.Expression, inner.Expression, depth + 1) is { } held =>
                new ConfigurationText(held),
            ConditionalAccessExpressionSyntax { WhenNotNull: ElementBindingExpressionSyntax { ArgumentList.Arguments: [{ } below] } } inner
                when _configuration.SectionOf(access.Expression, inner.Expression, depth + 1) is { } held =>
                new ConfigurationText(ConfigurationPathReader.Below(held, Read(below.Expression, depth + 1))),
            _ => Unknown(access),
        };
    }

    private TextValue ReadName(ExpressionSyntax name, int depth)
    {
        // configuration.GetSection("x").Value
        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access
            && _configuration.SectionOf(access.Expression, depth + 1) is { } section && section is not LiteralText { Text: "" })
        {
            return new ConfigurationText(section);
        }

        // new Uri(x).AbsoluteUri
        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AbsoluteUri" or "OriginalString" } uri)
        {
            return Read(uri.Expression, depth + 1);
        }

        // Folders of the program itself, as paths relative to it.
        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WebRootPath" })
        {
            return new LiteralText("wwwroot");
        }

        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContentRootPath" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseDirectory", Expression: IdentifierNameSyntax { Identifier.ValueText: "AppContext" } })
        {
            return new LiteralText(".");
        }

        // typeof(T).Name
        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name", Expression: TypeOfExpressionSyntax type })
        {
            return new LiteralText(SyntaxIndex.NameOf(type.Type));
        }

        return name is MemberAccessExpressionSyntax member ? ReadMember(member.Expression, member, depth) : _symbols.Read(name, depth);
    }

    // settings.Url, where settings is what a section was read into: the key below that section.
    private TextValue ReadMember(ExpressionSyntax receiver, ExpressionSyntax member, int depth) =>
        depth < DepthLimit && _configuration.BoundSectionOf(receiver, depth + 1) is { } section
            ? new ConfigurationText(ConfigurationPathReader.Below(section, new LiteralText(SyntaxIndex.NameOf(member))))
            : _symbols.Read(member, depth);
}
