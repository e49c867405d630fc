using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Finds what a local, a field or a property was given, in the file that declares it.</summary>
internal sealed class InitialiserReader(SourceFile file)
{
    /// <summary>The initialiser or the only assignment of what a name stands for, in the same file.</summary>
    public ExpressionSyntax? Of(ExpressionSyntax name)
    {
        if (file.Declared.DeclarationOf(name) is { } declaration)
        {
            return declaration is ParameterSyntax ? null : Given(In(declaration), Assigned(SyntaxIndex.NameOf(name)).Where(a => IsOf(a.Left, declaration)));
        }

        if (!file.Syntax.DeclaresVariable(SyntaxIndex.NameOf(name)))
        {
            return null;
        }

        var symbol = file.Binder.SymbolOf(name);
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || symbol.DeclaringSyntaxReferences is not [var reference, ..] || reference.SyntaxTree != file.Tree)
        {
            return null;
        }

        return Given(In(reference.GetSyntax()), Assigned(symbol.Name).Where(a => file.Declared.DeclarationOf(a.Left) is null && SymbolEqualityComparer.Default.Equals(file.Binder.SymbolOf(a.Left), symbol)));
    }

    // x = .., this.x = .., and other.x = .. where x is a field or a property.
    private bool IsOf(ExpressionSyntax assigned, SyntaxNode declaration) => (file.Declared.DeclarationOf(assigned), assigned) switch
    {
        ({ } found, _) => found == declaration,
        (_, IdentifierNameSyntax) when declaration is not PropertyDeclarationSyntax and not VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } => false,
        _ => file.Binder.SymbolOf(assigned) is { DeclaringSyntaxReferences: [var reference, ..] } && reference.SyntaxTree == file.Tree && reference.Span == declaration.Span,
    };

    private IEnumerable<AssignmentExpressionSyntax> Assigned(string name) =>
        file.Syntax.Assignments(name).Where(a => a.IsKind(SyntaxKind.SimpleAssignmentExpression) && a.Parent is not InitializerExpressionSyntax);

    private static ExpressionSyntax? Given(ExpressionSyntax? own, IEnumerable<AssignmentExpressionSyntax> assigned) => (own, assigned.Take(2).ToArray()) switch
    {
        (not null, []) => own,
        (null, [var only]) => only.Right,
        (LiteralExpressionSyntax or PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }, [var only]) => only.Right,
        _ => own,
    };

    /// <summary>What a declaration gives of itself.</summary>
    public static ExpressionSyntax? In(SyntaxNode declaration) => declaration switch
    {
        // x is { } name, x is string name
        SingleVariableDesignationSyntax { Parent: PatternSyntax { Parent: IsPatternExpressionSyntax test } } => test.Expression,
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax property => property.Initializer?.Value
            ?? property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration))?.ExpressionBody?.Expression,
        _ => null,
    };
}
