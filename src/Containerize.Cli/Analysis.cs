using Containerize.Cli.Terminal;
using Containerize.Inference;
using Containerize.Model;
using Containerize.Workspace;

namespace Containerize.Cli;

/// <summary>From a path to the application model: what every verb begins with.</summary>
/// <param name="Model">The application.</param>
/// <param name="Root">The absolute path of the output root.</param>
internal sealed record Analysis(ApplicationModel Model, string Root)
{
    private static readonly HashSet<string> Unread =
    [
        AnalysisRules.MissingProject.Id, AnalysisRules.UnreadableProject.Id, AnalysisRules.WritingPropertyFunction.Id,
    ];

    /// <summary>The exit code that the model alone leads to: some projects could not be read, or all is well.</summary>
    public ExitCode Code => Model.Notices.Any(notice => Unread.Contains(notice.Rule)) ? ExitCode.Findings : ExitCode.Success;

    /// <summary>Reads a solution and infers the application.</summary>
    /// <param name="path">The solution, project or folder.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="ct">Cancels the work.</param>
    public static Task<Analysis> RunAsync(string path, ToolConsole console, CancellationToken ct) =>
        Progress.ShowAsync(console, $"Reading {path}", async () =>
        {
            var facts = await SolutionReader.ReadAsync(path, new WorkspaceOptions(), ct);
            ct.ThrowIfCancellationRequested();
            var folder = Path.GetDirectoryName(SolutionReader.Locate(path))!;
            return new Analysis(ApplicationInference.Infer(facts), Path.GetFullPath(facts.Solution.Root, folder));
        });
}
