using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Makes the build file of the images that the .NET SDK builds without a Dockerfile. It gives each project its properties from outside, so that no project file changes.</summary>
internal static class SdkImageGenerator
{
    /// <summary>The build file, relative to the output folder. In a folder of its own, as a second project file beside a solution would make <c>dotnet build</c> ask which one is meant.</summary>
    public const string File = ".containerize/images.proj";

    /// <summary>The build file; nothing where every image has a Dockerfile.</summary>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan)
    {
        var services = plan.Services.Where(s => s.BuiltBySdk && !s.IsPinned).DistinctBy(s => s.Service.Project).ToList();
        return services.Count == 0 ? [] : [new Artifact(File, ArtifactKind.BuildFile, "", plan.Renderer.Lines("dockerfile/images.sbn", new SdkImagesPlan([.. services.Select(s => Image(plan, s))])))];
    }

    /// <summary>What the publish of a service's project is given.</summary>
    public static SdkImage Image(ApplicationPlan plan, PlannedService planned)
    {
        var project = planned.Service.Build.Project;
        var runtime = new RuntimeStage(plan, planned).Image();
        if (runtime.Packages.Count + runtime.Browsers.Count > 0)
            Say(plan, planned, $"needs {string.Join(", ", runtime.Packages.Concat(runtime.Browsers))} in its image");
        if (planned.Persistent.Count > 0)
            Say(plan, planned, $"keeps files in {string.Join(", ", planned.Persistent.Select(v => v.Path))}, a folder that has to be made for its user");
        var (repository, tag) = Parts(planned.Image);
        var registry = plan.Settings.User.Text(Settings.SettingKeys.Registry, planned.Name) ?? project.Property("ContainerRegistry").TrimEnd('/');
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ContainerBaseImage"] = runtime.Base,
            ["ContainerImageTag"] = tag,
            ["ContainerRepository"] = registry.Length > 0 && repository.StartsWith(registry + "/", StringComparison.Ordinal) ? repository[(registry.Length + 1)..] : repository,
            ["ContainerUser"] = project.Property("ContainerUser") is { Length: > 0 } user && DockerfileWord.IsPlain(user) ? user : DockerfilePlanner.User,
            ["EnableSdkContainerSupport"] = "true",
        };
        if (registry.Length > 0) properties["ContainerRegistry"] = registry;
        return new SdkImage(planned.Name, $"../{(plan.Settings.RootFromOutput == "." ? "" : plan.Settings.RootFromOutput + "/")}{project.Path}", [.. properties.Select(p => new NamedValue(p.Key, p.Value))]);
    }

    private static void Say(ApplicationPlan plan, PlannedService planned, string what) =>
        plan.Findings.Add(GenerationRules.NotBySdk, planned.Service, $"{planned.Name} {what}, and the SDK adds nothing to a base image but the program");

    private static (string Repository, string Tag) Parts(string image)
    {
        var colon = image.LastIndexOf(':');
        return (image[..colon], image[(colon + 1)..]);
    }
}
