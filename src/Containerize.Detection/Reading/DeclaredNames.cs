using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// What a name stands for as far as the text of one file says so: a local variable or a parameter of the member around it, a field or a property of the type around it.
/// Binding the name would bind far more than it. What the text leaves open is left to binding.
/// </summary>
internal sealed class DeclaredNames(SyntaxIndex syntax)
{
    private readonly Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> _locals = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> _members = [];

    /// <summary>The declaration: a variable, a parameter, a designation, a <c>foreach</c>, a <c>catch</c> or a property; null where the text does not decide.</summary>
    /// <param name="expression">The name, where it stands for a value.</param>
    public SyntaxNode? DeclarationOf(ExpressionSyntax expression)
    {
        if (expression is not IdentifierNameSyntax name || IsMemberName(name) || MemberAround(name) is not { } member)
        {
            return null;
        }

        var locals = Of(_locals, member, LocalDeclarations.Of)[name.Identifier.ValueText].Where(d => LocalDeclarations.ScopeOf(d).Span.Contains(name.Span)).ToArray();
        return locals.Length > 0 ? Innermost(locals)
            : member is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } && Of(_members, type, MembersOf)[name.Identifier.ValueText].ToArray() is [var only] ? only
            : null;
    }

    /// <summary>The type around a name that can be none but a member of that type, of a base or of a type around it: nothing else in the text has the name.</summary>
    /// <param name="name">The name, where it stands for a value.</param>
    public TypeDeclarationSyntax? MemberElsewhere(IdentifierNameSyntax name) =>
        !IsMemberName(name) && MemberAround(name) is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } member && !Of(_locals, member, LocalDeclarations.Of).Contains(name.Identifier.ValueText)
            ? type : null;

    /// <summary>Whether an expression is a member of a value, <c>a.b.c</c>, and not of a class: <c>a</c> is a variable, a field or the like, and its name not that of its type as well.</summary>
    /// <param name="expression">The expression.</param>
    public bool IsMemberOfValue(ExpressionSyntax expression)
    {
        var root = expression;
        while (root is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access)
        {
            root = access.Expression;
        }

        return root != expression && DeclarationOf(root) is { } declaration && DeclaredTypes.NameOf(syntax, declaration) != SyntaxIndex.NameOf(root);
    }

    private static ILookup<string, SyntaxNode> Of(Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> known, SyntaxNode container, Func<SyntaxNode, ILookup<string, SyntaxNode>> look)
    {
        if (!known.TryGetValue(container, out var declared))
        {
            known[container] = declared = look(container);
        }

        return declared;
    }

    // A lambda or a local function may give a name a new meaning. Names of queries and local functions are no values that anything is known of.
    private static SyntaxNode? Innermost(SyntaxNode[] declarations)
    {
        var found = declarations[0];
        foreach (var other in declarations.Skip(1))
        {
            var (inner, outer) = (LocalDeclarations.ScopeOf(other).Span, LocalDeclarations.ScopeOf(found).Span);
            if (inner == outer)
            {
                return null;
            }

            found = outer.Contains(inner) ? other : found;
        }

        return found is QueryClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax or LocalFunctionStatementSyntax ? null : found;
    }

    // x.Name, Name: x, new X { Name = x }
    private static bool IsMemberName(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => true,
        _ => false,
    };

    // Statements at the top of a file are one member.
    private static SyntaxNode? MemberAround(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case GlobalStatementSyntax:
                    return current.Parent;
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax:
                    return current;
                case AttributeSyntax or BaseTypeDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    // A name that a parameter of the type itself has is left open.
    private static ILookup<string, SyntaxNode> MembersOf(SyntaxNode declaration)
    {
        var type = (TypeDeclarationSyntax)declaration;
        List<(string Name, SyntaxNode Node)> members = [];
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field:
                    members.AddRange(field.Declaration.Variables.Select(v => (v.Identifier.ValueText, (SyntaxNode)v)));
                    break;
                case PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property when !property.Modifiers.Any(SyntaxKind.PartialKeyword):
                    members.Add((property.Identifier.ValueText, property));
                    break;
            }
        }

        var parameters = type.ParameterList?.Parameters.Select(p => p.Identifier.ValueText).ToArray() ?? [];
        return members.Where(m => !parameters.Contains(m.Name)).ToLookup(m => m.Name, m => m.Node, StringComparer.Ordinal);
    }
}
