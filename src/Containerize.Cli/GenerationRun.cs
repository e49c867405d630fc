using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Generation.Rendering;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli;

/// <summary>From a path to the generated files, none of them written yet.</summary>
/// <param name="Analysis">What the solution is.</param>
/// <param name="Folder">The absolute path of the output folder.</param>
/// <param name="Result">The files.</param>
internal sealed record GenerationRun(Analysis Analysis, string Folder, GenerationResult Result)
{
    /// <summary>Analyses and generates.</summary>
    /// <param name="path">The solution, project or folder.</param>
    /// <param name="separate">The folder that a complete set is for; null for the root of the solution.</param>
    /// <param name="targets">Which families of files.</param>
    /// <param name="settings">The settings that the command line gives.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<GenerationRun> RunAsync(
        string path, string? separate, GenerationTargets targets, IReadOnlyList<SettingEntry> settings, ToolConsole console, CancellationToken ct)
    {
        var analysis = await Analysis.RunAsync(path, console, ct, settings);
        return Of(analysis, separate is null ? analysis.Root : Path.GetFullPath(separate), targets);
    }

    /// <summary>Generates.</summary>
    /// <param name="analysis">What the solution is.</param>
    /// <param name="folder">The absolute path of the output folder.</param>
    /// <param name="targets">Which families of files.</param>
    /// <param name="adopted">A file to generate although the repository brings its own, relative to the output folder; null for none.</param>
    public static GenerationRun Of(Analysis analysis, string folder, GenerationTargets targets, string? adopted = null)
    {
        var owned = OutputWriter.Owned(folder);
        var result = Generator.Generate(analysis.Model, new GenerationSettings
        {
            User = analysis.Settings,
            Templates = TemplateSet.Load(analysis.Root),
            Targets = targets,
            Separate = folder != analysis.Root,
            RootFromOutput = DisplayPath.Between(folder, analysis.Root),
            OutputFromRoot = DisplayPath.Between(analysis.Root, folder),
            Owned = adopted is null ? owned : owned.Append(adopted).ToEquatableList(),
        });
        return new GenerationRun(analysis, folder, result with { Incomplete = result.Incomplete || analysis.Code != ExitCode.Success });
    }
}
