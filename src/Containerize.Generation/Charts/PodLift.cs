using Containerize.Generation.Kubernetes;
using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>The values of everything that makes pods: images, resources, variables, and where they run.</summary>
internal static class PodLift
{
    private const string Values = "$values";

    /// <summary>Makes them.</summary>
    /// <param name="item">The object.</param>
    /// <param name="siblings">The files of the same service.</param>
    /// <param name="servers">The servers that run elsewhere.</param>
    /// <param name="isServer">Whether it is a development server: one pod, and an image with a registry and tag of its own.</param>
    public static void Apply(ChartObject item, IReadOnlyCollection<string> siblings, ServerLift servers, bool isServer)
    {
        if (item.Root.PodSpec() is not { } pod || pod.At("containers")?.Items is not [var main, ..]) return;
        Containers(item, pod, main, isServer);
        foreach (var variable in pod.At("containers")!.Items.SelectMany(c => c.At("env")?.Items ?? []))
        {
            if (servers.Expression(item.Artifact.Owner, variable.TextAt("name"), variable.TextAt("value")) is { } value) item.Template.Scalar(variable.At("value"), $"{{{{ {value} | quote }}}}");
        }

        if (!isServer) Replicas(item, siblings);
        item.Lift(item.Root.At("spec", "schedule"), item.Values, Values, "schedule", ValueShape.Name, "When it runs, as a cron expression.");
        Checksum(item, servers);
        item.More(Template(item.Root).At("metadata"), "annotations", item.Values, Values, "podAnnotations");
        Affinity(item, pod);
        item.Optional(pod, "nodeSelector", item.Values, Values, "nodeSelector", ValueShape.TextMap);
        item.Optional(pod, "tolerations", item.Values, Values, "tolerations", ValueShape.List);
        item.Optional(pod, "priorityClassName", item.Values, Values, "priorityClassName", ValueShape.Text);
        item.Template.Append(pod, "{{- with $.Values.imagePullSecrets }}", "imagePullSecrets:", $"  {{{{- toYaml . | nindent {item.Template.ColumnOf(pod) + 2} }}}}", "{{- end }}");
    }

    private static void Containers(ChartObject item, YamlPart pod, YamlPart main, bool isServer)
    {
        foreach (var container in ManifestTree.ContainerLists.SelectMany(list => pod.At(list)?.Items ?? []))
        {
            var isMain = ReferenceEquals(container, main);
            var name = container.TextAt("name");
            var shares = isMain || container.TextAt("image") == main.TextAt("image");
            ChartValue Own() => isMain ? item.Values : item.Values.Group("containers").Group(name);
            var path = isMain ? Values : ChartObject.In(Values + ".containers", name);
            Image(item, container, () => (shares ? item.Values : Own()).Group("image"), (shares ? Values : path) + ".image", isServer);
            if (container.At("resources") is { Entries.Count: > 0 }) item.Block(container, "resources", Own(), path, "resources", ValueShape.Resources);
            if (isMain) Variables(item, container);
        }
    }

    private static void Image(ChartObject item, YamlPart container, Func<ChartValue> group, string path, bool isServer)
    {
        var image = ImageText.Of(container.TextAt("image"));
        var common = isServer ? "(dict \"registry\" \"\" \"tag\" \"\")" : "$.Values.image";
        if (image.Repository.Length == 0 || (image.Tag.Length == 0 && image.Digest.Length == 0) || !item.Template.Scalar(container.At("image"), $"{{{{ include \"{item.Chart}.image\" (dict \"own\" {path} \"common\" {common}) | quote }}}}")) return;
        var values = group();
        values.Add("registry", ValueShape.Text, image.Registry);
        values.Add("repository", ValueShape.Name, image.Repository);
        values.Add("tag", ValueShape.Text, image.Tag);
        values.Add("digest", ValueShape.Text, image.Digest, "Which image it is whatever its tag: sha256:...");
        item.Lift(container.At("imagePullPolicy"), values, path, "pullPolicy", ValueShape.Name);
    }

    private static void Variables(ChartObject item, YamlPart container)
    {
        const string with = "{{- with $values.extraEnv }}", end = "{{- end }}";
        var column = item.Template.ColumnOf(container) + 2;
        var done = container.At("env") is { Items.Count: > 0 } list
            ? item.Template.Append(list, with, $"{{{{- toYaml . | nindent {column} }}}}", end)
            : item.Template.Append(container, with, "env:", $"  {{{{- toYaml . | nindent {column} }}}}", end);
        if (done) item.Values.Add("extraEnv", ValueShape.List, ManifestTree.Sequence([]), "More variables, as a container has them.");
    }

    private static void Replicas(ChartObject item, IReadOnlyCollection<string> siblings)
    {
        if (item.Kind is not ("Deployment" or "StatefulSet")) return;
        var spec = item.Root.At("spec");
        if (spec.At("replicas") is not null) item.Lift(spec.At("replicas"), item.Values, Values, "replicas", ValueShape.Count);
        else if (siblings.Any(s => s.EndsWith("/horizontalpodautoscaler.yaml", StringComparison.Ordinal))
            && item.Template.Before(spec, "{{- if not $values.autoscaling.enabled }}", "replicas: {{ int $values.replicas }}", "{{- end }}")) item.Values.Add("replicas", ValueShape.Count, ManifestTree.Word("3"), "How many pods run without an autoscaler.");
    }

    // Pods are made anew when a value changes their ConfigMap, not only when it was generated differently. The values give the checksum that the manifests have.
    private static void Checksum(ChartObject item, ServerLift servers)
    {
        if (item.Values.Find("config") is not null) item.Template.Scalar(Template(item.Root).At("metadata", "annotations", ConfigChecksum.Annotation), $"{{{{ toJson {servers.Configuration(item.Artifact.Owner)} | sha256sum | quote }}}}");
    }

    private static void Affinity(ChartObject item, YamlPart pod)
    {
        var column = item.Template.ColumnOf(pod) + 2;
        if (pod.At("affinity") is null) item.Optional(pod, "affinity", item.Values, Values, "affinity", ValueShape.Fields);
        else if (item.Template.Around(pod, "affinity", ["{{- with $values.affinity }}", $"{{{{- toYaml . | nindent {column} }}}}", "{{- else }}"], ["{{- end }}"])) item.Values.Add("affinity", ValueShape.Fields, ManifestTree.Mapping(), "In place of the affinity of the template.");
    }

    private static YamlPart? Template(YamlPart root) => root.TextAt("kind") switch { "CronJob" => root.At("spec", "jobTemplate", "spec", "template"), _ => root.At("spec", "template") };
}
