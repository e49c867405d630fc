using Containerize.Generation.Planning;
using Containerize.Generation.Rendering;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Makes the folder k8s: base with the services, infrastructure with the servers.</summary>
internal static class KubernetesGenerator
{
    /// <summary>The files; none for an application without services.</summary>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan)
    {
        if (plan.Services.Count == 0) return [];
        StateFindings.Say(plan);
        IngressFindings.Say(plan);
        ExternalSecretFiles.Say(plan);
        var privileged = plan.Hosted.Any(s => s.Recipe.User == 0);
        List<Artifact> files =
        [
            Yaml(plan, "k8s/base/namespace.yaml", "", "namespace", new NamespacePlan(plan.Namespace, privileged ? "baseline" : "restricted")),
            .. ExternalSecretFiles.Of(plan, "").Select(f => Yaml(plan, $"k8s/base/{f.Name}.yaml", "", f.Template, f.Content)),
            .. plan.Services.SelectMany(s => Service(plan, s)),
        ];
        files.Add(Kustomization(plan, "k8s/base/", files));
        if (plan.Hosted.Count > 0)
        {
            var servers = plan.Hosted.SelectMany(s => Server(plan, s)).ToList();
            files.AddRange(servers);
            files.Add(Kustomization(plan, "k8s/infrastructure/", servers, "Servers for development: one pod each, no copies and no backup. Production brings its own, whose hosts the settings servers.<name>.host take."));
            SayBringYourOwn(plan);
        }

        return files;
    }

    private static IEnumerable<Artifact> Service(ApplicationPlan plan, PlannedService service)
    {
        var (name, ns) = (service.Name, plan.Namespace);
        Artifact File(string file, object content, string? template = null) => Yaml(plan, $"k8s/base/{name}/{file}.yaml", name, template ?? file, content);

        yield return File("serviceaccount", new KubernetesObject(name, ns, name));
        if (ServiceAccess.Of(plan, service) is { } role)
        {
            yield return File("role", role);
            yield return File("rolebinding", role);
        }

        var data = EnvironmentRenderer.Plain(plan, EnvironmentPlanner.Plan(plan, service, behindService: true));
        if (data.Count > 0) yield return File("configmap", new ConfigMapPlan(ServiceWorkload.ConfigMap(service), ns, name, data));
        foreach (var file in ExternalSecretFiles.Of(plan, name)) yield return File(file.Name, file.Content, file.Template);
        foreach (var file in WorkloadFiles.Of(plan, service)) yield return File(file.Name, file.Content, file.Template);
        if ((service.Ports.Count > 0 || service.IsStateful) && !service.IsJob) yield return File("service", new ServiceObjectPlan(name, ns, name, service.IsStateful, service.IsSticky, ServiceWorkload.Ports(service)) { Annotations = IngressFiles.OfService(plan, service) });
        foreach (var file in IngressFiles.Of(plan, service)) yield return File(file.Name, file.Content, file.Template);
        if (plan.Settings.User.Text(NetworkKeys.Policy, name) != "off") yield return File("networkpolicy", NetworkPolicyPlanner.Service(plan, service));
    }

    private static void SayBringYourOwn(ApplicationPlan plan)
    {
        if (plan.Settings.Profile != GenerationProfile.Production) return;
        var names = string.Join(", ", plan.Hosted.Select(s => s.Name));
        plan.Findings.Add(GenerationRules.DevelopmentServers, new SourceLocation("k8s/infrastructure/kustomization.yaml"), "", $"{names} in k8s/infrastructure {(plan.Hosted.Count == 1 ? "is a server" : "are servers")} for development: one pod each, without copies or backup");
    }

    private static IEnumerable<Artifact> Server(ApplicationPlan plan, PlannedServer server)
    {
        var (name, ns) = (server.Name, plan.Namespace);
        Artifact File(string file, object content, string? template = null) => Yaml(plan, $"k8s/infrastructure/{name}/{file}.yaml", name, template ?? file, content);

        yield return File("serviceaccount", new KubernetesObject(name, ns, name));
        if (ServerText.Script(server) is { Length: > 0 } script) yield return File("configmap", new ConfigMapPlan(ServerWorkload.ScriptMap(server), ns, name, [new KubernetesPair("databases.sql", script)]));
        yield return File("statefulset", ServerWorkload.Plan(plan, server), "workload");
        yield return File("service", new ServiceObjectPlan(name, ns, name, Headless: true, Sticky: false, ServerWorkload.Ports(server)));
        if (plan.Settings.User.Text(NetworkKeys.Policy) != "off") yield return File("networkpolicy", NetworkPolicyPlanner.Server(plan, server));
    }

    private static Artifact Kustomization(ApplicationPlan plan, string folder, IEnumerable<Artifact> files, string comment = "") =>
        new(folder + "kustomization.yaml", ArtifactKind.Kustomization, "", plan.Renderer.Yaml("kubernetes/kustomization.sbn", new KustomizationPlan([.. files.Select(f => f.Path[folder.Length..]).Order(StringComparer.Ordinal)]) { Comment = comment }));

    private static Artifact Yaml(ApplicationPlan plan, string path, string owner, string template, object content) =>
        new(path, ArtifactKind.Kubernetes, owner, plan.Renderer.Yaml($"kubernetes/{template}.sbn", content));
}
