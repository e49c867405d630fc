namespace Containerize.Analyzers.CodeFixes;

/// <summary>Listen on every address.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoopbackBindingFix))]
[Shared]
public sealed class LoopbackBindingFix() : LiteralFix(NetworkingRules.BindsLoopback, "Listen on every address")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement) =>
        Literal(node) is not null ? base.Fix(root, node, replacement) : replacement.Length > 0 ? NameFix.Rename(root, node, replacement) : null;
}
