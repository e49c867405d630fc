using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Texts;
using Microsoft.CodeAnalysis;

namespace Containerize.Workspace.Diagnosis;

/// <summary>Finds the files that give severities, where the compiler and the SDK look for them: never outside the repository.</summary>
/// <param name="boundary">The repository's root, or the output root where there is none.</param>
internal sealed class ConfigurationFiles(string boundary)
{
    private const long MaxBytes = 1 << 20;

    private readonly Dictionary<string, AnalyzerConfig?> _read = new(StringComparer.Ordinal);

    /// <summary>The configuration of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="preset">The text of the severities that hold where no file says otherwise.</param>
    public AnalyzerConfigSet Of(EvaluatedProject project, string preset)
    {
        var folders = project.CompileFiles.Append(project.Path).Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal).SelectMany(Above).Distinct(StringComparer.Ordinal);
        var files = folders.Select(folder => Path.Combine(folder, ".editorconfig"))
            .Concat(Above(project.Folder).Select(folder => Path.Combine(folder, ".globalconfig")))
            .Concat(project.AnalyzerConfigFiles)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        List<AnalyzerConfig> all = [AnalyzerConfig.Parse(preset, Path.Combine(boundary, ".containerize.globalconfig")), .. files.Select(Read).OfType<AnalyzerConfig>()];
        return AnalyzerConfigSet.Create(all);
    }

    private IEnumerable<string> Above(string folder)
    {
        for (var current = folder; current is not null && RelativePath.IsInside(boundary, current); current = Path.GetDirectoryName(current)) yield return current;
    }

    private AnalyzerConfig? Read(string file)
    {
        if (_read.TryGetValue(file, out var known)) return known;
        var text = File.Exists(file) ? TextReading.Read(boundary, file, MaxBytes).Text : null;
        return _read[file] = text is null ? null : AnalyzerConfig.Parse(text, file);
    }
}
