using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>What the Dockerfile of a bundle says.</summary>
internal sealed record BundleDockerfilePlan
{
    /// <summary>The image of the build stage.</summary>
    public required string Sdk { get; init; }

    /// <summary>The image that it runs in.</summary>
    public required string Base { get; init; }

    /// <summary>What restore reads.</summary>
    public required IReadOnlyList<CopyStep> Restore { get; init; }

    /// <summary>The folders and files that a build reads besides.</summary>
    public required IReadOnlyList<CopyStep> Sources { get; init; }

    /// <summary>The project file.</summary>
    public required string Project { get; init; }

    /// <summary>The framework, of several; empty where there is one.</summary>
    public required string Framework { get; init; }

    /// <summary>The bundle.</summary>
    public required PlannedBundle Bundle { get; init; }

    /// <summary>The settings files that the program reads when its host is built, as paths in the build stage.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>Whether there are settings files.</summary>
    public bool HasSettings => Settings.Count > 0;

    /// <summary>Plans it.</summary>
    /// <param name="planned">The bundle's workload.</param>
    public static BundleDockerfilePlan Of(PlannedService planned)
    {
        var service = planned.Service;
        var (project, closure) = (service.Build.Project, service.Build.Projects);
        var aspnet = closure.Append(project).Any(p => p.Sdks.Any(s => s.Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)) || p.FrameworkReferences.Contains("Microsoft.AspNetCore.App", StringComparer.OrdinalIgnoreCase));
        var (sdk, tags) = (SdkVersion.Of(service), DotnetTags.Of(service.TargetFramework));
        return new BundleDockerfilePlan
        {
            Sdk = sdk.Tags.Sdk(ImageFlavour.Full, native: false, sdk.Exact),
            Base = tags.Runtime(aspnet ? "aspnet" : "runtime", tags.HasChiseled ? ImageFlavour.Chiseled : ImageFlavour.Full, !project.IsTrue("InvariantGlobalization")),
            Restore = CopyPlanner.Files(project.RestoreInputs),
            Sources = CopyPlanner.Folders(closure.Select(p => p.Folder).Append(project.Folder).Concat(CopyPlanner.OutsideFolders(project)), project.OutsideInputs.Except(project.RestoreInputs), project.Folder),
            Project = project.Path,
            Framework = project.TargetFrameworks.Count > 1 ? service.TargetFramework : "",
            Bundle = planned.Bundle!,
            Settings = [.. project.ConfigurationFiles.Where(f => IsSettings(project, f)).Order(StringComparer.Ordinal).Select(f => "/src/" + f)],
        };
    }

    // Those of the developer's own environment are not for a deployment.
    private static bool IsSettings(Project project, string file)
    {
        var name = SlashPath.NameOf(file);
        return file == (project.Folder.Length > 0 ? $"{project.Folder}/{name}" : name) && name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && !name.Contains("Development", StringComparison.OrdinalIgnoreCase);
    }
}
