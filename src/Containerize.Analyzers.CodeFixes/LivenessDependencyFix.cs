namespace Containerize.Analyzers.CodeFixes;

/// <summary>Run no check for liveness.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LivenessDependencyFix))]
[Shared]
public sealed class LivenessDependencyFix() : RuleFix(HealthRules.DependencyInLiveness, "Run no check for liveness")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || node.FirstAncestorOrSelf<ArgumentListSyntax>() is not { Arguments.Count: 1 } arguments)
        {
            return null;
        }

        var options = SyntaxFactory.ParseExpression(replacement);
        return root.ReplaceNode(arguments, arguments.AddArguments(SyntaxFactory.Argument(options)).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
