namespace Containerize.Analyzers.CodeFixes;

/// <summary>Map it in every environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DevelopmentHealthFix))]
[Shared]
public sealed class DevelopmentHealthFix() : RuleFix(HealthRules.HealthInDevelopmentOnly, "Map it in every environment")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        // Only what stands in the branch itself can be moved in front of the condition.
        var statement = node.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        if (statement?.Parent is not BlockSyntax { Parent: IfStatementSyntax { Else: null } guard } block || guard.Statement != block)
        {
            return null;
        }

        var moved = statement.WithLeadingTrivia(guard.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        if (block.Statements.Count == 1)
        {
            return root.ReplaceNode(guard, moved.WithTrailingTrivia(guard.GetTrailingTrivia()));
        }

        var rest = guard.WithStatement(block.WithStatements(block.Statements.Remove(statement)));
        return guard.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(moved), global.WithStatement(rest)])
            : root.ReplaceNode(guard, [moved, rest]);
    }
}
