using Containerize.Generation.Escaping;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Decides which services get an image, and where its Dockerfile lies.</summary>
internal static class ServicePlanner
{
    /// <summary>The services that can run in a Linux container, sorted by name.</summary>
    public static IReadOnlyList<PlannedService> Plan(ApplicationModel model, GenerationSettings settings, FindingSink findings)
    {
        var usable = model.Services.OrderBy(s => s.Name, StringComparer.Ordinal).Where(s => IsUsable(s, findings)).ToList();
        var byFolder = usable.GroupBy(s => s.Build.Project.Folder).ToDictionary(g => g.Key, g => g.Select(s => s.Project).Distinct().Count());
        var planned = new List<PlannedService>();
        foreach (var service in usable)
        {
            var first = usable.Find(s => s.Project == service.Project)!;
            var own = service.Build.ExistingDockerfile;
            var isOwn = !settings.Separate && own.Length > 0 && !settings.Owned.Contains(own);
            if (isOwn && service.Build.ExistingContext is null)
            {
                findings.Add(GenerationRules.UnknownBuildContext, new SourceLocation(own), service.Name, $"nothing says with which build context {own} is built; its own folder is assumed");
            }

            var ports = PortPlanner.Plan(service, settings);
            foreach (var port in ports.Where(p => p.Number < 1024))
            {
                findings.Add(GenerationRules.PrivilegedPort, service, $"{service.Name} listens on port {port.Number}, below 1024");
            }

            var workload = WorkloadPlanner.Plan(model, service, ports.Count > 0, settings, findings);
            planned.Add(new PlannedService(
                service,
                ImageName.Of(model.Name, first.Name, service, settings.User),

                // Nothing stands between a headless Service and its pods that could map a port.
                workload.Form == WorkloadForm.StatefulSet ? [.. ports.Select(p => p with { Service = p.Number })] : ports,
                isOwn ? own : Dockerfile(service.Build.Project, byFolder[service.Build.Project.Folder] > 1),
                isOwn,
                usable.Count(s => s.Project == service.Project) > 1)
            {
                Workload = workload,
            });
        }

        return planned;
    }

    private static string Dockerfile(Project project, bool shared) =>
        (project.Folder.Length > 0 ? project.Folder + "/" : "") + (shared ? project.Name + ".Dockerfile" : "Dockerfile");

    private static bool IsUsable(Service service, FindingSink findings)
    {
        var project = service.Build.Project;
        if (!project.IsSdkStyle || !service.TargetFramework.StartsWith("net", StringComparison.Ordinal) || !service.TargetFramework.Contains('.', StringComparison.Ordinal)
            || service.TargetFramework.Contains("-windows", StringComparison.Ordinal))
        {
            findings.Add(GenerationRules.NoImage, service, $"{service.Name} targets {service.TargetFramework}, which runs on Windows alone", "Move the project to a current framework");
            return false;
        }

        var paths = project.RestoreInputs.Concat(project.OutsideInputs).Concat(service.Build.Projects.Select(p => p.Path)).Append(service.AssemblyName);
        if (paths.FirstOrDefault(p => !DockerfileWord.IsExpressible(p)) is { } bad)
        {
            findings.Add(GenerationRules.NoImage, service, $"{service.Name} needs {CommentText.Of(bad)}, whose name cannot be written in a Dockerfile", "Rename it");
            return false;
        }

        return true;
    }
}
