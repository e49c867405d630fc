using Microsoft.CodeAnalysis;

namespace Containerize.Workspace.Diagnosis;

/// <summary>The severities that <c>.editorconfig</c> and <c>.globalconfig</c> give, as the compiler takes them.</summary>
/// <param name="root">The output root, to which the paths of trees are relative.</param>
/// <param name="configuration">The files.</param>
internal sealed class ConfiguredSeverities(string root, AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
{
    /// <summary>What the files say of a file.</summary>
    /// <param name="path">Its path relative to the output root.</param>
    public AnalyzerConfigOptionsResult Of(string path) => configuration.GetOptionsForSourcePath(Path.Combine(root, path));

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        Of(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value) ? value.Equals("true", StringComparison.OrdinalIgnoreCase) ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated : GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
