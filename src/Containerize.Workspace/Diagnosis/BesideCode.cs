using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Projects;
using Containerize.Workspace.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Workspace.Diagnosis;

/// <summary>What the package's targets pass to analyzers in a build: properties, settings files, Dockerfiles, and the project files that a build needs.</summary>
internal static class BesideCode
{
    private const long MaxBytes = 4 << 20;

    private static readonly string[] Passed =
    [
        "ContainerizeAnalysis", "InvariantGlobalization", "IsAspireHost", "IsRoslynComponent", "IsTestProject", "TargetPlatformIdentifier", "UseMaui", "UseWindowsForms", "UseWPF",
    ];

    private static readonly string[] Patterns = ["appsettings*.json", "Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile"];

    /// <summary>The options of a project.</summary>
    public static AnalyzerOptions Options(EvaluatedProject project, ReadProjects read, string root, ConfiguredSeverities severities)
    {
        var properties = Passed.ToDictionary(name => name, project.Property, StringComparer.Ordinal);
        properties["TargetFramework"] = project.TargetFramework;
        properties["MSBuildProjectFile"] = Path.GetFileName(project.Path);
        properties["UsingMicrosoftNETSdkWeb"] = Uses(project, "Microsoft.NET.Sdk.Web");
        properties["UsingMicrosoftNETSdkBlazorWebAssembly"] = Uses(project, "Microsoft.NET.Sdk.BlazorWebAssembly");
        properties["ContainerizeUsesAspNetCore"] = read.Closure(project).Prepend(project).Any(HasAspNetCore) ? "true" : "false";
        var isOff = project.Property("ContainerizeAnalysisFiles").Equals("false", StringComparison.OrdinalIgnoreCase);
        return new AnalyzerOptions(isOff ? [] : [.. Files(project, read).Select(file => Text(root, file)).OfType<AdditionalText>()], new PassedOptions(properties, severities));
    }

    private static bool HasAspNetCore(EvaluatedProject project) =>
        project.Sdks.Any(sdk => sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || sdk.Equals("Microsoft.NET.Sdk.Razor", StringComparison.OrdinalIgnoreCase))
        || project.FrameworkReferences.Contains("Microsoft.AspNetCore.App", StringComparer.OrdinalIgnoreCase) || project.Packages.Any(package => package.Name.StartsWith("Microsoft.AspNetCore", StringComparison.OrdinalIgnoreCase));

    private static string Uses(EvaluatedProject project, string sdk) => project.Sdks.Contains(sdk, StringComparer.OrdinalIgnoreCase) ? "true" : "";

    private static IEnumerable<string> Files(EvaluatedProject project, ReadProjects read)
    {
        var beside = Patterns.SelectMany(pattern => Directory.EnumerateFiles(project.Folder, pattern)).Where(file => !file.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase));
        if (project.Property("ContainerizeDockerfile") is { Length: > 0 } named) beside = beside.Append(Path.GetFullPath(named, project.Folder));
        return beside.Concat(read.Closure(project).Select(p => p.Path)).Append(project.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static AnalyzedText? Text(string root, string file) =>
        RelativePath.IsInside(root, file) && File.Exists(file) && TextReading.Read(root, file, MaxBytes).Text is { } text ? new AnalyzedText(RelativePath.Of(root, file), text) : null;
}
