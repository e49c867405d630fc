using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>The local variables and parameters that a member declares, and where each can be used: the language's rules of scope.</summary>
internal static class LocalDeclarations
{
    /// <summary>The declarations by name.</summary>
    /// <param name="member">The member, or the file whose statements at the top are one.</param>
    public static ILookup<string, SyntaxNode> Of(SyntaxNode member) =>
        member.DescendantNodes(n => n is not BaseTypeDeclarationSyntax).Select(n => (Name: NameOf(n).ValueText, Node: n)).Where(d => d.Name is { Length: > 0 })
            .ToLookup(d => d.Name, d => d.Node, StringComparer.Ordinal);

    /// <summary>What a declaration reaches.</summary>
    /// <param name="declaration">The declaration.</param>
    public static SyntaxNode ScopeOf(SyntaxNode declaration) => (declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } => Around(statement),
        VariableDeclaratorSyntax { Parent.Parent: var statement } => statement,
        ParameterSyntax { Parent: BaseParameterListSyntax list } => list.Parent,
        ParameterSyntax parameter => parameter.Parent,
        ForEachStatementSyntax each => each.Statement,
        SingleVariableDesignationSyntax => Designated(declaration),
        LocalFunctionStatementSyntax function => Around(function),
        QueryClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax => declaration.FirstAncestorOrSelf<QueryExpressionSyntax>(),
        _ => declaration.Parent,
    })!;

    private static SyntaxToken NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable => variable.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        ForEachStatementSyntax each => each.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        FromClauseSyntax from => from.Identifier,
        LetClauseSyntax let => let.Identifier,
        JoinClauseSyntax join => join.Identifier,
        JoinIntoClauseSyntax into => into.Identifier,
        QueryContinuationSyntax into => into.Identifier,
        _ => default,
    };

    // What a condition or an expression declares is there for the whole block around the statement, but for loops and the like.
    private static SyntaxNode Designated(SyntaxNode designation)
    {
        for (var current = designation.Parent!; ; current = current.Parent!)
        {
            switch (current)
            {
                case ForEachVariableStatementSyntax each:
                    return each.Statement;
                case IfStatementSyntax or ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax:
                    return Around((StatementSyntax)current);
                case StatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or CatchClauseSyntax
                    or QueryClauseSyntax or SelectOrGroupClauseSyntax or ConstructorInitializerSyntax or MemberDeclarationSyntax or CompilationUnitSyntax:
                    return current;
            }
        }
    }

    // One that stands alone under an `if` or a loop has no block around it but itself.
    private static SyntaxNode Around(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block,
        SwitchSectionSyntax { Parent: { } choice } => choice,
        GlobalStatementSyntax { Parent: { } unit } => unit,
        _ => statement,
    };
}
