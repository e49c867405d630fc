using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads what a name stands for, by the symbol that it binds to: locals, fields, properties, parameters, options.</summary>
internal sealed class SymbolValueReader(SourceFile file)
{
    /// <summary>Reads a name.</summary>
    public TextValue Read(ExpressionSyntax name, int depth)
    {
        if (file.Declared.DeclarationOf(name) is { } declaration && ReadDeclared(declaration, name, depth) is { } known)
        {
            return known;
        }

        // What no class of the solution declares says nothing, unless it was given right here.
        if (!file.Names.MayDeclareMember(SyntaxIndex.NameOf(name)) && file.Declared.IsMemberOfValue(name) && SetInInitialiser(name) is null)
        {
            return ValueReader.Unknown(name);
        }

        var symbol = file.Binder.CandidateOf(name);
        switch (symbol)
        {
            case IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant }:
                return ValueReader.Constant(constant);
            case ILocalSymbol { HasConstantValue: true, ConstantValue: { } constant }:
                return ValueReader.Constant(constant);
            case IParameterSymbol parameter:
                return (TextTypes.MayHold(file, parameter) ? (TextValue?)ParameterReader.Of(parameter) : null) ?? ValueReader.Unknown(name);
            case ILocalSymbol or IFieldSymbol or IPropertySymbol:
                if (SetInInitialiser(name) is { } set)
                {
                    return file.Values.Read(set, depth + 1);
                }

                if (OptionOf(name, symbol, depth) is { } option)
                {
                    return option;
                }

                return file.Values.InitialiserOf(name) is { } initialiser && initialiser != name && initialiser.SyntaxTree == name.SyntaxTree
                    ? file.Values.Read(initialiser, depth + 1)
                    : ReadElsewhere(symbol) ?? ValueReader.Unknown(name);
            default:
                return UnboundOption(name) ?? ValueReader.Unknown(name);
        }
    }

    // services.GetRequiredService<IOptions<T>>().Value.P in a project whose packages are not restored: the type stands in the text.
    private static OptionText? UnboundOption(ExpressionSyntax name) =>
        name is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "CurrentValue" } options } access
        && options.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "GetRequiredService" or "GetService", TypeArgumentList.Arguments: [GenericNameSyntax { TypeArgumentList.Arguments: [var type] }] } } }
            ? new OptionText(SyntaxIndex.NameOf(type), access.Name.Identifier.ValueText)
            : null;

    private static bool IsConstant(SyntaxNode declaration) => declaration.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    // Null for what the text alone does not say: constants, and what a parameter is where nothing is given for it.
    private TextValue? ReadDeclared(SyntaxNode declaration, ExpressionSyntax name, int depth)
    {
        if (declaration is not ParameterSyntax parameter)
        {
            return IsConstant(declaration) ? null
                : file.Values.InitialiserOf(name) is { } initialiser && initialiser != name ? file.Values.Read(initialiser, depth + 1) : ValueReader.Unknown(name);
        }

        if (!ParameterReader.IsOfMethod(parameter) || !TextTypes.MayHold(file, parameter))
        {
            return ValueReader.Unknown(name);
        }

        // The default value may be any constant, which binding reads.
        return DefaultReader.MayRead(parameter) ? ParameterReader.Of(parameter) : null;
    }

    /// <summary>What a method of the same file yields when it is nothing but an expression; null for any other call.</summary>
    public TextValue? ReadOwnCall(InvocationExpressionSyntax call, int depth)
    {
        // Binding tells which of them is called; where none says anything nobody needs to know.
        var known = new List<(SyntaxNode Method, TextValue Value)>();
        foreach (var method in file.Syntax.Methods(SyntaxIndex.NameOf(call.Expression)))
        {
            if (BodyOf(method, call.ArgumentList.Arguments.Count) is { } body && file.Values.Read(body, depth + 1) is var value and not UnknownText)
            {
                known.Add((method, value));
            }
        }

        return known.Count > 0 && file.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var reference] } && reference.SyntaxTree == file.Tree
            ? known.FirstOrDefault(k => k.Method.Span == reference.Span).Value : null;
    }

    // Overloads often call each other: the numbers tell most of them apart.
    private static ExpressionSyntax? BodyOf(SyntaxNode method, int arguments)
    {
        var (parameters, arrow, block) = method switch
        {
            MethodDeclarationSyntax declared => (declared.ParameterList, declared.ExpressionBody, declared.Body),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.ExpressionBody, local.Body),
            _ => (null, null, null),
        };
        return parameters is null || !ParameterReader.Takes(parameters, arguments) ? null
            : arrow?.Expression ?? (block is { Statements: [.., ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
    }

    // A static or const value that another file of the solution declares: only literals and nameof are read across files.
    private static LiteralText? ReadElsewhere(ISymbol symbol) =>
        symbol is IFieldSymbol or IPropertySymbol && symbol.DeclaringSyntaxReferences is [var reference, ..]
            ? InitialiserReader.In(reference.GetSyntax()) switch
            {
                LiteralExpressionSyntax { Token.Value: { } value } literal => new LiteralText(value as string ?? literal.Token.ValueText),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var named] } => new LiteralText(SyntaxIndex.NameOf(named.Expression)),
                _ => null,
            }
            : null;

    // settings.Value.Url, options.Url: a property of a class that configuration is bound to.
    private OptionText? OptionOf(ExpressionSyntax name, ISymbol symbol, int depth)
    {
        if (symbol is not IPropertySymbol { IsStatic: false, GetMethod: not null } property || ReceiverOf(name) is not { } receiver
            || property.ContainingType.DeclaringSyntaxReferences.Length == 0
            || (property.SetMethod is null && property.ContainingType.TypeKind != TypeKind.Interface))
        {
            return null;
        }

        // Where the object is made right here with an initialiser, the initialiser decides.
        if (receiver is IdentifierNameSyntax local && file.Values.InitialiserOf(local) is BaseObjectCreationExpressionSyntax { Initializer: not null })
        {
            return null;
        }

        var path = property.Name;
        var owner = OwnerOf(property.ContainingType);
        if (depth < 8 && receiver is MemberAccessExpressionSyntax outer && file.Binder.SymbolOf(outer) is IPropertySymbol parent
            && OptionOf(outer, parent, depth + 1) is { } above)
        {
            return above with { Property = above.Property + ":" + path };
        }

        return new OptionText(owner, path);
    }

    // new Settings { Url = "x" } held by a local: the initialiser decides.
    private ExpressionSyntax? SetInInitialiser(ExpressionSyntax name) =>
        ReceiverOf(name) is IdentifierNameSyntax local && file.Values.InitialiserOf(local) is BaseObjectCreationExpressionSyntax { Initializer: { } initialiser }
            ? initialiser.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => SyntaxIndex.NameOf(a.Left) == SyntaxIndex.NameOf(name))?.Right
            : null;

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax name) => name switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    // Settings are often handed out as IXSettings and bound as XSettings.
    private string OwnerOf(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface || type.Name.Length < 2 || type.Name[0] != 'I')
        {
            return type.Name;
        }

        var plain = type.Name.Substring(1);
        return file.Names.DeclaresType(plain) ? plain : type.Name;
    }
}
