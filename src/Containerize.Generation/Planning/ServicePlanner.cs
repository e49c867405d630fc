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
            var bySdk = BySdk(service, settings, findings);
            var isOwn = !bySdk && !settings.Separate && own.Length > 0 && !settings.Owned.Contains(own);
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
                BuiltBySdk = bySdk,
                Health = isOwn || bySdk ? null : HealthCheckPlanner.Plan(service, ports, settings),
            });
        }

        var probed = planned.Where(p => p.Health is not null && HealthCheckPlanner.CanCarryProbe(p.Service)).Select(p => p.Dockerfile).ToHashSet(StringComparer.Ordinal);
        return [.. planned.Select(p => p with { CarriesProbe = probed.Contains(p.Dockerfile) })];
    }

    /// <summary>The services that run in a Windows container alone: they get a Dockerfile, and manifests where the cluster has nodes for them.</summary>
    public static IEnumerable<PlannedService> OnWindows(ApplicationModel model, GenerationSettings settings) =>
        from service in model.Services
        where IsForWindows(service) && service.Build.ExistingDockerfile.Length == 0 && AllPaths(service).All(DockerfileWord.IsPlain)
        let name = ImageName.Of(model.Name, service.Name, service, settings.User)
        select new PlannedService(service, name, PortPlanner.Plan(service, settings), Dockerfile(service.Build.Project, shared: false), false, false)
        {
            OnWindows = true,
            Workload = WorkloadPlanner.Plan(model, service, service.Ports.Count > 0, settings, new FindingSink()),
        };

    private static bool IsForWindows(Service service) => service.Build.Project.IsSdkStyle && service.TargetFramework.Contains('.', StringComparison.Ordinal) && service.TargetFramework.Contains("-windows", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> AllPaths(Service service) =>
        service.Build.Project.RestoreInputs.Concat(service.Build.Project.OutsideInputs).Concat(service.Build.Projects.Select(p => p.Path)).Append(service.AssemblyName);

    private static bool BySdk(Service service, GenerationSettings settings, FindingSink findings)
    {
        if (settings.User.Text(SettingKeys.Build, service.Name) != "sdk") return false;
        if (service.Kind is not (ServiceKind.Spa or ServiceKind.Functions)) return true;
        findings.Add(GenerationRules.NotBySdk, service, $"{service.Name} keeps its Dockerfile, as {(service.Kind == ServiceKind.Spa ? "a static server has to serve it" : "the host of Azure Functions has to run it")}", $"Set build to dockerfile for {service.Name}");
        return false;
    }

    private static string Dockerfile(Project project, bool shared) =>
        (project.Folder.Length > 0 ? project.Folder + "/" : "") + (shared ? project.Name + ".Dockerfile" : "Dockerfile");

    private static bool IsUsable(Service service, FindingSink findings)
    {
        var project = service.Build.Project;
        if (IsForWindows(service))
        {
            findings.Add(GenerationRules.WindowsImage, service, $"{service.Name} targets {service.TargetFramework}, which runs on Windows alone");
            return false;
        }

        if (!project.IsSdkStyle || !service.TargetFramework.StartsWith("net", StringComparison.Ordinal) || !service.TargetFramework.Contains('.', StringComparison.Ordinal))
        {
            findings.Add(GenerationRules.NoImage, service, $"{service.Name} targets {service.TargetFramework}, which runs on Windows alone", "Move the project to a current framework");
            return false;
        }

        if (AllPaths(service).FirstOrDefault(p => !DockerfileWord.IsExpressible(p)) is { } bad)
        {
            findings.Add(GenerationRules.NoImage, service, $"{service.Name} needs {CommentText.Of(bad)}, whose name cannot be written in a Dockerfile", "Rename it");
            return false;
        }

        return true;
    }
}
