using Microsoft.CodeAnalysis.CodeActions;

namespace Containerize.Analyzers.CodeFixes;

/// <summary>The one right fix of a rule, for one finding or for all of a document, project or solution.</summary>
/// <param name="rule">The rule.</param>
/// <param name="title">What the editor offers, as an order.</param>
public abstract class RuleFix(Rule rule, string title) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [rule.Id];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            // dotnet format asks every fix about the first finding of the analyzer, whichever rule's it is, to learn the key by which all are mended. No editor asks so.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document), FixableDiagnosticIds[0]), diagnostic);
                continue;
            }

            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var replacement = diagnostic.Properties.TryGetValue(Found.Replacement, out var text) ? text ?? "" : "";
            if (node is not null && Fix(root, node, replacement) is not null)
            {
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => ApplyAsync(context.Document, diagnostic, replacement, cancellation), FixableDiagnosticIds[0]), diagnostic);
            }
        }
    }

    /// <summary>The tree with the fault mended; null where this place has no right fix.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="node">The node that the rule points at.</param>
    /// <param name="replacement">What the rule has written down to be put there; empty where it left it open.</param>
    protected abstract SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement);

    private async Task<Document> ApplyAsync(Document document, Diagnostic diagnostic, string replacement, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return root is not null && node is not null && Fix(root, node, replacement) is { } changed ? document.WithSyntaxRoot(changed) : document;
    }
}
