namespace Containerize.Analyzers.CodeFixes;

/// <summary>Remove the event log.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventLogFix))]
[Shared]
public sealed class EventLogFix() : RuleFix(PlatformRules.WindowsEventLog, "Remove the event log")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call)
        {
            return null;
        }

        // In a chain the rest of it stays; a statement of its own goes, and a lambda that does nothing else is left alone.
        if (access.Expression is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax)
        {
            return root.ReplaceNode(call, access.Expression.WithTriviaFrom(call));
        }

        return call.Parent is not ExpressionStatementSyntax statement ? null
            : root.RemoveNode(statement.Parent is GlobalStatementSyntax global ? global : statement, SyntaxRemoveOptions.KeepLeadingTrivia);
    }
}
