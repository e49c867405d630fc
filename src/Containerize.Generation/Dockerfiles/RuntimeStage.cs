using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Dockerfiles;

/// <summary>What the last stage of a service's image starts from, however the image is built.</summary>
internal sealed class RuntimeStage(ApplicationPlan plan, PlannedService planned)
{
    /// <summary>The image, by what all workloads that share it use.</summary>
    public RuntimeImage Image()
    {
        var aspnet = planned.Service.Build.Projects.Append(planned.Service.Build.Project).Any(UsesAspNet);
        var sharing = plan.Services.Where(s => s.Dockerfile == planned.Dockerfile).ToList();
        string[] named = [.. sharing.SelectMany(s => plan.Settings.User.Find(RunKeys.Packages, s.Name)?.Values ?? default)];
        return new RuntimeImagePlanner(plan, planned, UsedFeature.Of(sharing), named).Plan(PublishMode.Of(planned.Service).IsSelfContained ? "runtime-deps" : aspnet ? "aspnet" : "runtime");
    }

    // The framework reference of a library is passed on to whoever refers to it.
    private static bool UsesAspNet(Project project) =>
        project.Sdks.Any(s => s.Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)) || project.FrameworkReferences.Contains("Microsoft.AspNetCore.App", StringComparer.OrdinalIgnoreCase);
}
