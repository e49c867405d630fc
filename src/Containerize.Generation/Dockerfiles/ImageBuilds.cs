using Containerize.Generation.Compose;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Says how each image of the application is built.</summary>
internal static class ImageBuilds
{
    /// <summary>The images, sorted by name; services that run the same image share one.</summary>
    /// <param name="plan">The application.</param>
    public static IEnumerable<ImageBuild> Of(ApplicationPlan plan) => plan.Services
        .Where(s => !s.IsPinned)
        .GroupBy(s => (s.Image, s.Dockerfile))
        .Select(g => Of(plan, g.First(), g.Select(s => s.Name).Order(StringComparer.Ordinal).ToEquatableList()))
        .OrderBy(i => i.Name, StringComparer.Ordinal);

    private static ImageBuild Of(ApplicationPlan plan, PlannedService service, EquatableList<string> services)
    {
        var root = plan.Settings.RootFromOutput;
        var image = new ImageBuild(service.Name, service.Image, services);
        if (service.BuiltBySdk)
        {
            // The findings of this image were said when its build file was made.
            var sdk = SdkImageGenerator.Image(plan with { Findings = new FindingSink() }, service);
            var project = service.Service.Build.Project.Path;
            return image with
            {
                Project = root == "." ? project : $"{root}/{project}",
                Context = root,
                Properties = sdk.Properties.Where(p => p.Name != "ContainerRegistry").Select(p => KeyValuePair.Create(p.Name, p.Value)).ToEquatableList(),
            };
        }

        return image with
        {
            Dockerfile = service.Dockerfile,
            Context = service.HasOwnDockerfile ? ComposeServicePlanner.OwnContext(service) : root,
            IsOwn = service.HasOwnDockerfile,
        };
    }
}
