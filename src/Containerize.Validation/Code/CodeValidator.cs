using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>Compares deployment files with each other and with the code, where the numbers and names have to be the same.</summary>
internal static class CodeValidator
{
    public static void Validate(FileSet files, ApplicationModel? model, FindingSink sink)
    {
        var set = new KubernetesSet(files.Objects, files.UnreadableKinds, files.ChartTexts, sink);
        var services = (model?.Services ?? []).GroupBy(service => service.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in files.Objects.Where(item => item.Pod is not null).SelectMany(item => item.Pod!.MainContainers))
        {
            var environment = new ContainerEnvironment(set, container);
            ListenPortRule.Check(container, environment, sink);
            if (Service(services, container) is { } service && DeployedServiceRule.Check(service, model!.Environment, container, environment, sink))
                reported.Add(service.Name);
        }

        foreach (var file in files.Dockerfiles)
        {
            if (Service(model, file) is { } service)
                BuiltServiceRule.Check(service, model!.Environment, file, !reported.Contains(service.Name), sink);
        }

        if (model is not null)
        {
            CallRule.Check(set, model);
            ComposedServiceRule.Check(model, files.ComposeFiles, reported, sink);
        }
    }

    // A sidecar is not the service: with several containers, the one that has the service's name is.
    private static Service? Service(Dictionary<string, Service> services, Container container)
    {
        if (services.Count == 0)
            return null;
        var owner = container.Owner;
        if (!services.TryGetValue(owner.Name, out var service) && !services.TryGetValue(container.Pod.Labels.GetValueOrDefault("app.kubernetes.io/name", ""), out service))
            return null;
        return container.Pod.MainContainers.Count() == 1 || container.Name == service.Name ? service : null;
    }

    private static Service? Service(ApplicationModel? model, Dockerfile file) =>
        (model?.Services ?? []).FirstOrDefault(service =>
        {
            if (service.Build.ExistingDockerfile == file.Path)
                return true;
            var folder = service.Project.LastIndexOf('/') is >= 0 and var slash ? service.Project[..(slash + 1)] : "";
            return file.Path == folder + "Dockerfile" || (folder.Length > 0 && file.Path.EndsWith("/" + folder + "Dockerfile", StringComparison.Ordinal));
        });
}
