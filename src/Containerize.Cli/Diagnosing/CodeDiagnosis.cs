using Containerize.Analyzers;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Ignores;
using Containerize.Workspace.Diagnosis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Cli.Diagnosing;

/// <summary>Runs the analyzers of the package over a solution. Suppressions and severities are those of the editor.</summary>
internal static class CodeDiagnosis
{
    private static readonly IReadOnlyList<DiagnosticAnalyzer> Analyzers = [new CodeAnalyzer(), new FileAnalyzer()];

    /// <summary>Reads a solution and runs the analyzers.</summary>
    /// <param name="path">The solution, project or folder.</param>
    /// <param name="preset">The set of severities for every project; null for what each says.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>What was found, and the files that were looked at, with paths that a person in the current folder can open.</returns>
    public static Task<(ValidationReport Report, IReadOnlyList<TextFile> Files)> RunAsync(string path, string? preset, ToolConsole console, CancellationToken ct) =>
        Progress.ShowAsync(console, $"Reading {path}", async () =>
        {
            var solution = await SolutionCompiler.ReadAsync(path, new DiagnosisOptions(Presets.All) { Preset = preset }, ct);
            var place = DisplayPath.Of(solution.Root);
            string Shown(string file) => place == "." ? file : $"{place}/{file}";
            var found = new List<(Finding Finding, string? Suppressed)>();
            foreach (var project in solution.Projects)
                found.AddRange(await DiagnoseAsync(project, Shown, ct));

            // A file may be part of several projects.
            var ordered = found.Distinct().OrderBy(item => item.Finding.Location.File, StringComparer.Ordinal).ThenBy(item => item.Finding.Location.Line).ThenBy(item => item.Finding.Location.Column)
                .ThenBy(item => item.Finding.Rule, StringComparer.Ordinal).ThenBy(item => item.Finding.Message, StringComparer.Ordinal).ToList();
            var report = new ValidationReport(ordered.Where(item => item.Suppressed is null).Select(item => item.Finding).ToEquatableList(), Unread(solution), 0)
            {
                Suppressed = ordered.Where(item => item.Suppressed is not null).Select(item => new SuppressedFinding(item.Finding, item.Suppressed!, IsInSource: true)).ToEquatableList(),
            };
            return (report, (IReadOnlyList<TextFile>)Files(solution, Shown));
        });

    private static async Task<IEnumerable<(Finding, string?)>> DiagnoseAsync(CompiledProject project, Func<string, string> shown, CancellationToken ct)
    {
        // A fault of an analyzer is one of the tool, not a finding.
        var options = new CompilationWithAnalyzersOptions(
            project.Options,
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true,
            analyzerExceptionFilter: null);
        var diagnostics = await project.Compilation.WithAnalyzers([.. Analyzers], options).GetAnalyzerDiagnosticsAsync(ct);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } fault)
            throw new InvalidOperationException(fault.GetMessage());
        return diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => (DiagnosticFinding.Of(diagnostic, shown), Reason(diagnostic, project)));
    }

    private static string? Reason(Diagnostic diagnostic, CompiledProject project)
    {
        if (!diagnostic.IsSuppressed)
            return null;
        if (diagnostic.GetSuppressionInfo(project.Compilation)?.Attribute is not { } attribute)
            return "#pragma warning disable";
        return attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Justification").Value.Value as string is { Length: > 0 } why ? why : "SuppressMessage";
    }

    private static EquatableList<string> Unread(CompiledSolution solution) => solution.Notices
        .Where(notice => notice.Severity > Severity.Info).Select(notice => $"{notice.Location}: {notice.Message}").Distinct().ToEquatableList();

    private static List<TextFile> Files(CompiledSolution solution, Func<string, string> shown)
    {
        var code = solution.Projects.SelectMany(project => project.Compilation.SyntaxTrees).Where(tree => tree.FilePath.Length > 0).Select(tree => (tree.FilePath, Text: tree.GetText()));
        var other = solution.Projects.SelectMany(project => project.Options.AdditionalFiles).Select(file => (FilePath: file.Path, Text: file.GetText()!));
        return [.. code.Concat(other).DistinctBy(file => file.FilePath, StringComparer.Ordinal).OrderBy(file => file.FilePath, StringComparer.Ordinal).Select(file => new TextFile(shown(file.FilePath), file.Text.ToString()))];
    }
}
