using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Binds a name by itself, at the place where it stands. The semantic model would bind the whole statement around it to answer the same: for the condition of an <c>if</c>
/// everything that depends on it.
/// </summary>
internal sealed class ExpressionBinder(SourceFile file)
{
    private readonly MemberBinder _members = new(file);
    private readonly Dictionary<ExpressionSyntax, (ISymbol? Symbol, ISymbol? Candidate)> _symbols = [];
    private readonly Dictionary<ExpressionSyntax, ITypeSymbol?> _types = [];
    private readonly Dictionary<(TypeDeclarationSyntax, string), ISymbol> _ofTypes = [];

    /// <summary>What an expression stands for: the first that may be meant where it is not decided; null for nothing known.</summary>
    /// <param name="expression">The expression.</param>
    public ISymbol? CandidateOf(ExpressionSyntax expression) => Symbols(expression) is var found && found.Symbol is { } symbol ? symbol : found.Candidate;

    /// <summary>What an expression stands for; null where it is not decided.</summary>
    /// <param name="expression">The expression.</param>
    public ISymbol? SymbolOf(ExpressionSyntax expression) => Symbols(expression).Symbol;

    /// <summary>The type of an expression; null where it has none.</summary>
    /// <param name="expression">The expression.</param>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        if (!_types.TryGetValue(expression, out var type))
        {
            _types[expression] = type = _members.TypeOf(expression) ?? (StandsAlone(expression)
                ? file.Model.GetSpeculativeTypeInfo(expression.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type
                : file.Model.GetTypeInfo(expression).Type);
        }

        return type;
    }

    /// <summary>The type that a name before a dot stands for where it stands for a type; null where it is no plain name or there is no such type.</summary>
    /// <param name="name">The name.</param>
    public INamedTypeSymbol? TypeNamed(ExpressionSyntax name) => name is IdentifierNameSyntax plain ? _members.TypeNamed(plain) : null;

    /// <summary>The same where the name can stand for nothing else.</summary>
    /// <param name="name">The name.</param>
    public INamedTypeSymbol? OnlyTypeNamed(ExpressionSyntax name) => name is IdentifierNameSyntax plain ? _members.OnlyTypeNamed(plain) : null;

    private (ISymbol? Symbol, ISymbol? Candidate) Symbols(ExpressionSyntax expression)
    {
        if (!_symbols.TryGetValue(expression, out var known))
        {
            _symbols[expression] = known = Bind(expression);
        }

        return known;
    }

    private (ISymbol? Symbol, ISymbol? Candidate) Bind(ExpressionSyntax expression)
    {
        var alone = StandsAlone(expression);
        if ((alone ? expression is MemberAccessExpressionSyntax access ? _members.MemberOf(access) : null
            : expression is MemberBindingExpressionSyntax binding ? _members.MemberOf(binding) : null) is { } member)
        {
            return (member, null);
        }

        // What a class inherits is the same all over the class.
        (TypeDeclarationSyntax, string)? place = alone && expression is IdentifierNameSyntax name && file.Declared.MemberElsewhere(name) is { } around ? (around, name.Identifier.ValueText) : null;
        if (place is { } key && _ofTypes.TryGetValue(key, out var inherited))
        {
            return (inherited, null);
        }

        var info = alone ? file.Model.GetSpeculativeSymbolInfo(expression.SpanStart, expression, SpeculativeBindingOption.BindAsExpression) : file.Model.GetSymbolInfo(expression);
        if (place is { } bound && info.Symbol is IPropertySymbol or IFieldSymbol)
        {
            _ofTypes[bound] = info.Symbol;
        }

        return (info.Symbol, info.CandidateSymbols.FirstOrDefault());
    }

    // a, a.b, this.a.b: what means the same whatever stands around it. The name of a called method is chosen by its arguments, and b in a?.b, in new X { b = c } or in an attribute by more than itself.
    private static bool StandsAlone(ExpressionSyntax expression)
    {
        if (expression.Parent is InvocationExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or AttributeArgumentSyntax or TypeSyntax
            || (expression.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set && set.Left == expression))
        {
            return false;
        }

        var current = expression;
        while (current is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access)
        {
            current = access.Expression;
        }

        return current is IdentifierNameSyntax or ThisExpressionSyntax && !(current == expression && expression.Parent is MemberAccessExpressionSyntax parent && parent.Name == expression);
    }
}
