using System.Collections;
using Containerize.Cli.Terminal;
using Containerize.Generation.Settings;
using Containerize.Inference;
using Containerize.Model;
using Containerize.Workspace;

namespace Containerize.Cli;

/// <summary>From a path to the application model: what every verb begins with.</summary>
/// <param name="Model">The application.</param>
/// <param name="Solution">The solution that it was inferred from.</param>
/// <param name="Root">The absolute path of the output root.</param>
/// <param name="Settings">What the user decided, by the names that the services have.</param>
internal sealed record Analysis(ApplicationModel Model, Solution Solution, string Root, UserSettings Settings)
{
    /// <summary>The environment variable that, at 0, has every file parsed and looked into.</summary>
    public const string ScanVariable = "CONTAINERIZE_SCAN";

    private static readonly HashSet<string> Unread =
    [
        AnalysisRules.MissingProject.Id, AnalysisRules.UnreadableProject.Id, AnalysisRules.WritingPropertyFunction.Id,
    ];

    /// <summary>The application as found, before the settings.</summary>
    public required ApplicationModel Found { get; init; }

    /// <summary>The exit code that the model alone leads to: some projects could not be read, or all is well.</summary>
    public ExitCode Code => IsComplete(Model) ? ExitCode.Success : ExitCode.Findings;

    /// <summary>Reads a solution, infers the application, and puts what the user decided in place of what was found.</summary>
    /// <param name="path">The solution, project or folder.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="flags">The settings that the command line gives.</param>
    public static Task<Analysis> RunAsync(string path, ToolConsole console, CancellationToken ct, IReadOnlyList<SettingEntry>? flags = null) =>
        Progress.ShowAsync(console, $"Reading {path}", async () =>
        {
            var facts = await SolutionReader.ReadAsync(path, Reading(console), ct);
            ct.ThrowIfCancellationRequested();
            var folder = Path.GetDirectoryName(SolutionReader.Locate(path))!;
            using var inferring = Stages.Begin("infer");
            var root = Path.GetFullPath(facts.Solution.Root, folder);
            var found = ApplicationInference.Infer(facts);
            var (model, settings) = ModelSettings.Apply(found, Decided(root, flags ?? []), IsComplete(found));
            return new Analysis(model, facts.Solution, root, settings) { Found = found };
        });

    private static WorkspaceOptions Reading(ToolConsole console) => new() { Cache = console.Cache, Scan = Environment.GetEnvironmentVariable(ScanVariable) is not "0" };

    private static bool IsComplete(ApplicationModel model) => !model.Notices.Any(notice => Unread.Contains(notice.Rule));

    /// <summary>What the user decided: by the command line, the environment and the settings file.</summary>
    /// <param name="root">The absolute path of the root.</param>
    /// <param name="flags">The settings that the command line gives.</param>
    /// <exception cref="ContainerizeException">They are not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static UserSettings Decided(string root, IEnumerable<SettingEntry> flags) => UserSettings.Of([.. flags, .. Given(root)]);

    private static IEnumerable<SettingEntry> Given(string root)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value ?? ""));
        return SettingsText.OfVariables(variables).Concat(SettingsFile.Load(root));
    }
}
