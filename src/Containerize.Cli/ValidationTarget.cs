using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Cli;

/// <summary>What <c>validate</c> looks at.</summary>
/// <param name="Input">The files, and the model where there is a solution.</param>
/// <param name="Folder">The absolute path of the folder that the files' paths are relative to.</param>
internal sealed record ValidationTarget(ValidationInput Input, string Folder)
{
    /// <summary>
    /// With paths: everything under them. Without: the files of the lock file in the current folder or above. Where a folder with a lock file is checked and
    /// holds a solution, the solution is analysed too.
    /// </summary>
    /// <param name="paths">The paths of the command line.</param>
    /// <param name="console">Shows progress, and says why the code is not looked at.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="ContainerizeException">A path is missing, or there is no lock file (<see cref="ExitCode.Usage"/>).</exception>
    public static async Task<ValidationTarget> ReadAsync(IReadOnlyList<string> paths, ToolConsole console, CancellationToken ct)
    {
        var current = Directory.GetCurrentDirectory();
        if (paths.Count == 1 && HasLock(Path.GetFullPath(paths[0])))
        {
            var folder = Path.GetFullPath(paths[0]);
            return new ValidationTarget(new ValidationInput(ValidationFiles.Read(folder, ["."]), await ModelAsync(folder, console, ct)), folder);
        }

        if (paths.Count > 0)
            return new ValidationTarget(new ValidationInput(ValidationFiles.Read(current, paths), null), current);

        var root = Above(current) ?? throw new ContainerizeException(
            ExitCode.Usage,
            $"there is no {OutputWriter.LockFile} here or above",
            "run containerize generate first, or name the files or folders to check");
        var owned = OutputWriter.Owned(root).Where(path => File.Exists(Path.Combine(root, path)) && ValidationFiles.IsCandidate(Path.GetFileName(path)));
        return new ValidationTarget(new ValidationInput(ValidationFiles.Read(root, owned), await ModelAsync(root, console, ct)), root);
    }

    /// <summary>The manifests as they were before.</summary>
    /// <param name="folder">The folder that the command line names; null for those that were generated last, as far as the lock file has them.</param>
    /// <exception cref="ContainerizeException">The folder is missing (<see cref="ExitCode.Usage"/>).</exception>
    public EquatableList<TextFile> Previous(string? folder)
    {
        if (folder is not null)
            return ValidationFiles.Read(Path.GetFullPath(folder), ["."]);
        return HasLock(Folder) ? OutputWriter.Generated(Folder).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).ToEquatableList() : [];
    }

    /// <summary>The report with paths that a person in the current folder can open.</summary>
    /// <param name="report">The report.</param>
    public ValidationReport Shown(ValidationReport report) => report with
    {
        Findings = report.Findings.Select(Shown).ToEquatableList(),
        Suppressed = report.Suppressed.Select(item => item with { Finding = Shown(item.Finding) }).ToEquatableList(),
    };

    /// <summary>The file with a path that a person in the current folder can open.</summary>
    /// <param name="file">The file.</param>
    public TextFile Shown(TextFile file) => file with { Path = Shown(file.Path) };

    /// <summary>A file of the folder; null where it is not there.</summary>
    /// <param name="name">Its name.</param>
    public TextFile? Optional(string name) => File.Exists(Path.Combine(Folder, name)) ? ValidationFiles.Read(Folder, [name])[0] : null;

    private Finding Shown(Finding finding) => finding with { Location = finding.Location with { File = Shown(finding.Location.File) } };

    private string Shown(string path)
    {
        var place = DisplayPath.Of(Folder);
        return place == "." ? path : $"{place}/{path}";
    }

    private static bool HasLock(string folder) => File.Exists(Path.Combine(folder, OutputWriter.LockFile));

    private static string? Above(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (HasLock(current))
                return current;

            // Another repository's files are none of ours.
            if (Path.Exists(Path.Combine(current, ".git")))
                return null;
        }

        return null;
    }

    private static async Task<ApplicationModel?> ModelAsync(string folder, ToolConsole console, CancellationToken ct)
    {
        try
        {
            return (await Analysis.RunAsync(folder, console, ct)).Model;
        }
        catch (ContainerizeException reason) when (reason.ExitCode == ExitCode.Usage)
        {
            console.Say($"code is not compared with the files: {reason.What}");
            return null;
        }
    }
}
