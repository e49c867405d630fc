using System.Text.RegularExpressions;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Charts;

/// <summary>
/// Makes the Helm chart from the manifests as they were rendered: what a manifest says is the default of a value or stays as it is. A new kind of object or field is in the chart without a line of code here.
/// </summary>
internal static partial class ChartGenerator
{
    private const string Infrastructure = "k8s/infrastructure/";

    private static readonly string[] Order = ["image", "replicas", "autoscaling", "schedule", "resources", "config", "extraEnv", "ingress", "route", "storage", "containers"];

    /// <summary>The files of the chart.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="manifests">The files of k8s/base and k8s/infrastructure.</param>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan, IReadOnlyList<Artifact> manifests)
    {
        var name = plan.Model.Name;
        var folder = $"helm/{name}/";
        List<Artifact> objects = [.. manifests.Where(m => m.Kind == ArtifactKind.Kubernetes)];
        if (objects.Count == 0) yield break;
        var migrators = plan.Migrations.Where(m => m.IsJob).Select(m => m.Migrator.Name).ToHashSet(StringComparer.Ordinal);
        var (values, brings) = (Common(objects, migrators.Count > 0), objects.Exists(IsServer));
        var servers = new ServerLift(plan, values);
        var shared = plan.Servers.Any(s => s.Elsewhere is { Host.Length: > 0 }) ? ".Values.servers " : "";
        var jobs = objects.Select(o => (o.Owner, Name: NameOf(o), Kind: ManifestTree.Read(o.Text).TextAt("kind"))).Where(o => o.Kind == "Job" && HashedName().IsMatch(o.Name)).ToDictionary(o => o.Name, o => $"(list .Values.image .Values.imagePullSecrets {shared}(index .Values.services {GoTemplateText.Quoted(o.Owner)}))", StringComparer.Ordinal);
        var configuration = objects.SelectMany(o => ManifestTree.Read(o.Text).Containers()).SelectMany(c => c.At("envFrom")?.Items ?? []).Select(e => e.TextAt("configMapRef", "name")).ToHashSet(StringComparer.Ordinal);
        List<string> files = [.. objects.Select(o => o.Path[(o.Path.IndexOf('/', "k8s/".Length) + 1)..])];
        foreach (var artifact in objects)
        {
            var item = Object(name, artifact, values);
            List<string> siblings = [.. files.Where(f => f.StartsWith(artifact.Owner + "/", StringComparison.Ordinal))];
            PodLift.Apply(item, siblings, servers, IsServer(artifact));
            if (!migrators.Contains(artifact.Owner) || !MigrationLift.Apply(item, brings)) ObjectLift.Apply(item, configuration, servers);
            Names(item, item.Root, plan.Namespace, jobs);
            if (item.Kind == "Namespace") item.Template.Condition = ".Values.namespace.create";
            yield return new Artifact(folder + "templates/" + item.File, ArtifactKind.HelmTemplate, artifact.Owner, item.Template.Render());
        }

        foreach (var (_, own) in (values.Find("services")?.Entries ?? []).Concat(values.Find("infrastructure")?.Find("servers")?.Entries ?? [])) own.Arrange(Order);
        var chart = ChartPlan.Of(plan, values, SecretPlanner.Plan(plan));
        yield return new Artifact(folder + "Chart.yaml", ArtifactKind.HelmValues, "", plan.Renderer.Yaml("helm/chart.sbn", chart));
        yield return new Artifact(folder + "values.yaml", ArtifactKind.HelmValues, "", ValuesText.Of(values));
        yield return new Artifact(folder + "values.schema.json", ArtifactKind.HelmValues, "", ValuesSchema.Of(values));
        yield return new Artifact(folder + ".helmignore", ArtifactKind.HelmTemplate, "", plan.Renderer.Lines("helm/helmignore.sbn", chart));
        yield return new Artifact(folder + "templates/_helpers.tpl", ArtifactKind.HelmTemplate, "", plan.Renderer.Lines("helm/helpers.sbn", chart));
        yield return new Artifact(folder + "templates/NOTES.txt", ArtifactKind.HelmTemplate, "", plan.Renderer.Lines("helm/notes.sbn", chart));
    }

    private static ChartValue Common(List<Artifact> objects, bool migrates)
    {
        var values = new ChartValue();
        var image = values.Group("image", "Of all services, where it is not empty.");
        image.Add("registry", ValueShape.Text, "");
        image.Add("tag", ValueShape.Text, "");
        values.Add("imagePullSecrets", ValueShape.List, ManifestTree.Sequence([]), "Secrets that the registry asks for: a list of names, each as name: ...");
        values.Group("namespace", "Whether the namespace is part of the chart, with its Pod Security labels; helm install --create-namespace makes one without.").Add("create", standard: false);
        if (objects.Exists(o => ManifestTree.Read(o.Text).TextAt("kind") == "NetworkPolicy")) values.Group("networkPolicy").Add("enabled", standard: true);
        if (objects.Exists(IsServer)) values.Group("infrastructure", "Servers for development. In production they are elsewhere.").Add("enabled", standard: false);
        if (migrates) values.Group("migrations", "Whether the Jobs that give databases their schema run before everything else. The databases and all Secrets have to be there then.").Add("hook", standard: false);
        values.Group("services");
        return values;
    }

    private static bool IsServer(Artifact artifact) => artifact.Path.StartsWith(Infrastructure, StringComparison.Ordinal);

    private static string NameOf(Artifact artifact) => ManifestTree.Read(artifact.Text).TextAt("metadata", "name");

    private static ChartObject Object(string chart, Artifact artifact, ChartValue values)
    {
        var server = IsServer(artifact);
        var own = artifact.Owner.Length == 0 ? new ChartValue() : (server ? values.Group("infrastructure").Group("servers") : values.Group("services")).Group(artifact.Owner);
        var template = new ChartTemplate(artifact.Text)
        {
            Scope = $"index .Values.{(server ? "infrastructure.servers" : "services")} {GoTemplateText.Quoted(artifact.Owner)}",
            Condition = server ? ".Values.infrastructure.enabled" : "",
        };
        return new ChartObject(chart, artifact, template, own) { Common = values };
    }

    // The release decides the namespace. A job's template cannot change, so its name follows all that goes into it.
    private static void Names(ChartObject item, YamlPart part, string space, Dictionary<string, string> jobs, string key = "")
    {
        if (part.Kind == YamlPartKind.Scalar)
        {
            if (jobs.TryGetValue(part.Value, out var values)) item.Template.Scalar(part, $"{{{{ include \"{item.Chart}.job\" (dict \"name\" {GoTemplateText.Quoted(part.Value[..^9])} \"hash\" {GoTemplateText.Quoted(part.Value[^8..])} \"values\" {values}) | quote }}}}");
            else if (part.Value == space && (key is "namespace" or "kubernetes.io/metadata.name" || (key == "name" && item.Kind == "Namespace"))) item.Template.Scalar(part, "{{ .Release.Namespace | quote }}");
        }

        foreach (var (name, value) in part.Entries) Names(item, value, space, jobs, name.Value);
        foreach (var value in part.Items) Names(item, value, space, jobs);
    }

    [GeneratedRegex(@"\A.+-[0-9a-f]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HashedName();
}
