using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Recognises configuration objects and the section that they stand for.</summary>
internal sealed class ConfigurationPathReader(SourceFile file)
{
    private const int DepthLimit = 12;

    /// <summary>
    /// The section that an expression stands for: an empty literal for the root, the key for a section, null when the expression is no configuration.
    /// </summary>
    public TextValue? SectionOf(ExpressionSyntax? expression, int depth = 0)
    {
        if (depth > DepthLimit)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return SectionOf(inner.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax forgiving:
                return SectionOf(forgiving.Operand, depth + 1);
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } access:
                return SectionCall(call, access.Expression, depth);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                return SectionCall(call, access.Expression, depth);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return SectionOfName((ExpressionSyntax)expression, depth);
            default:
                return null;
        }
    }

    /// <summary>The section that a call of <c>GetSection</c> names, the call itself or what a name holds; null for everything else, the configuration as a whole included.</summary>
    public TextValue? NamedSectionOf(ExpressionSyntax? expression, int depth = 0) => depth > DepthLimit ? null : expression switch
    {
        ParenthesizedExpressionSyntax inner => NamedSectionOf(inner.Expression, depth + 1),
        PostfixUnaryExpressionSyntax forgiving => NamedSectionOf(forgiving.Operand, depth + 1),
        InvocationExpressionSyntax or ConditionalAccessExpressionSyntax => SectionOf(expression, depth),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when file.Values.InitialiserOf(expression) is { } initialiser && initialiser != expression => NamedSectionOf(initialiser, depth + 1),
        _ => null,
    };

    /// <summary>A key below a section.</summary>
    public static TextValue Below(TextValue section, TextValue key) => (section, key) switch
    {
        (LiteralText { Text: "" }, _) => key,
        (_, LiteralText { Text: "" }) => section,
        (LiteralText a, LiteralText b) => new LiteralText(a.Text + ":" + b.Text),
        _ => ValueReader.Join([section, new LiteralText(":"), key]),
    };

    /// <summary>The section behind the null-conditional receiver: <c>receiver?.GetSection("x")</c>, where the call is written without its receiver.</summary>
    public TextValue? SectionOf(ExpressionSyntax receiver, ExpressionSyntax call, int depth) =>
        call is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } bound ? SectionCall(bound, receiver, depth) : null;

    /// <summary>The section that an object was read from by <c>section.Get&lt;T&gt;()</c>; null when the expression is no such object.</summary>
    public TextValue? BoundSectionOf(ExpressionSyntax expression, int depth)
    {
        if (depth > DepthLimit)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return BoundSectionOf(inner.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax forgiving:
                return BoundSectionOf(forgiving.Operand, depth + 1);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "??" } either:
                return BoundSectionOf(either.Left, depth + 1);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Get" or "GetRequired" } } access, ArgumentList.Arguments.Count: 0 }:
                return SectionOf(access.Expression, depth + 1);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "GetValue" } } access, ArgumentList.Arguments: [{ } key] }:
                return SectionOf(access.Expression, depth + 1) is { } section ? Below(section, file.Values.Read(key.Expression, depth + 1)) : null;
            case MemberAccessExpressionSyntax access when BoundSectionOf(access.Expression, depth + 1) is { } outer:
                return Below(outer, new LiteralText(access.Name.Identifier.ValueText));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return file.Values.InitialiserOf(expression) is { } initialiser && initialiser != expression ? BoundSectionOf(initialiser, depth + 1) : null;
            default:
                return null;
        }
    }

    private TextValue? SectionCall(InvocationExpressionSyntax call, ExpressionSyntax receiver, int depth)
    {
        switch (SyntaxIndex.NameOf(call.Expression))
        {
            case "GetSection" or "GetRequiredSection" when call.ArgumentList.Arguments is [{ } argument]:
                return SectionOf(receiver, depth + 1) is { } parent ? Below(parent, file.Values.Read(argument.Expression, depth + 1)) : null;
            case "Build" or "BuildConfiguration":
                return LooksLikeConfiguration(call) ? new LiteralText("") : null;
            case "GetRequiredService" or "GetService":
                return call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
                    && SyntaxIndex.NameOf(generic.TypeArgumentList.Arguments.FirstOrDefault()) is "IConfiguration" or "IConfigurationRoot"
                    ? new LiteralText("") : null;
            default:
                return null;
        }
    }

    private TextValue? SectionOfName(ExpressionSyntax expression, int depth)
    {
        if (file.Values.InitialiserOf(expression) is { } initialiser && initialiser != expression && initialiser is not LiteralExpressionSyntax && SectionOf(initialiser, depth + 1) is { } section)
        {
            return section;
        }

        if (!LooksLikeConfiguration(expression))
        {
            return null;
        }

        // A section that a caller hands over: only the caller knows which.
        return file.Binder.TypeOf(expression)?.Name == "IConfigurationSection" && file.Values.ParameterOf(expression) is { } parameter ? parameter : new LiteralText("");
    }

    private bool LooksLikeConfiguration(ExpressionSyntax expression)
    {
        var declaration = file.Declared.DeclarationOf(expression);
        if (declaration is not null && DeclaredTypes.NameOf(file.Syntax, declaration) is { } written)
        {
            return ConfigurationNames.IsType(written);
        }

        // What the solution declares without naming a type of configuration holds none; the rest is the framework's, and that calls its configuration so.
        if (SourceOf(expression, declaration) is { } source && !ConfigurationNames.IsNamed(source) && !file.Names.MayHoldConfiguration(source))
        {
            return false;
        }

        var type = file.Binder.TypeOf(expression);
        if (type is { SpecialType: not SpecialType.System_Object, Name.Length: > 0, TypeKind: not TypeKind.Dynamic } && (type is not IErrorTypeSymbol || type.Name != "var"))
        {
            return ConfigurationNames.IsType(type.Name);
        }

        // Nothing binds: the field's own words for it.
        var name = SyntaxIndex.NameOf(expression).TrimStart('_');
        return name.EndsWith("configuration", StringComparison.OrdinalIgnoreCase) || name.Equals("config", StringComparison.OrdinalIgnoreCase);
    }

    // The member that an expression is, and the conversion that a variable was given the result of: var byId = items.ToDictionary(..).
    private string? SourceOf(ExpressionSyntax expression, SyntaxNode? declaration) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name when declaration is null => file.Declared.MemberElsewhere(name) is null ? null : name.Identifier.ValueText,
        _ => declaration is VariableDeclaratorSyntax { Initializer.Value: var given } && Conversion(given) is { } called ? called : null,
    };

    private static string? Conversion(ExpressionSyntax given) => given switch
    {
        ParenthesizedExpressionSyntax inner => Conversion(inner.Expression),
        AwaitExpressionSyntax wait => Conversion(wait.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var wait } } => Conversion(wait),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } when name.Length > 2 && name.StartsWith("To", StringComparison.Ordinal) && char.IsUpper(name[2]) => name,
        _ => null,
    };
}
