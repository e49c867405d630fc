using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>The values of objects that make no pods. A kind that is not named here is in the chart as it is in the manifests.</summary>
internal static class ObjectLift
{
    private const string Values = "$values";

    /// <summary>Makes them.</summary>
    /// <param name="item">The object.</param>
    /// <param name="configuration">The names of the ConfigMaps whose entries are variables.</param>
    /// <param name="servers">The servers that run elsewhere.</param>
    public static void Apply(ChartObject item, IReadOnlySet<string> configuration, ServerLift servers)
    {
        switch (item.Kind)
        {
            case "ServiceAccount":
                item.More(item.Root.At("metadata"), "annotations", item.Values.Group("serviceAccount"), Values + ".serviceAccount", "annotations");
                break;
            case "ConfigMap" when configuration.Contains(item.Root.TextAt("metadata", "name")):
                Configuration(item, servers);
                break;
            case "HorizontalPodAutoscaler":
                Autoscaler(item);
                break;
            case "ScaledObject":
                Queue(item, servers);
                break;
            case "ConfigMap":
                servers.Username(item, item.Root.At("data", "username"));
                break;
            case "NetworkPolicy":
                item.Template.Condition = Both(item.Template.Condition, ".Values.networkPolicy.enabled");
                servers.Policy(item);
                break;
            case "PersistentVolumeClaim":
                Volume(item, item.Root.At("spec"), VolumeName(item));
                break;
            case "StatefulSet":
                foreach (var claim in item.Root.At("spec", "volumeClaimTemplates")?.Items ?? []) Volume(item, claim.At("spec"), claim.TextAt("metadata", "name"));
                break;
            case "ExternalSecret":
                Store(item);
                break;
            case "Ingress":
                ExposureLift.Ingress(item);
                break;
            case "HTTPRoute" or "GRPCRoute" or "TLSRoute" or "TCPRoute":
                ExposureLift.Route(item);
                break;
        }
    }

    private static string Both(string condition, string other) => condition.Length == 0 ? other : $"and {condition} {other}";

    private static void Configuration(ChartObject item, ServerLift servers)
    {
        var (data, owner) = (item.Root.At("data"), item.Artifact.Owner);
        if (data is not { Entries.Count: > 0 } || data.Entries.Any(e => e.Value.Kind != YamlPartKind.Scalar)) return;
        var own = servers.Configuration(owner, data);
        if (!item.Template.Entry(item.Root, "data", "data:", $"  {{{{- range $name, $value := {servers.Configuration(owner)} }}}}", "  {{ $name | quote }}: {{ $value | quote }}", "  {{- else }}", "  {}", "  {{- end }}")) return;
        item.Values.Add("config", ValueShape.TextMap, own, "Variables that are no secrets.");
    }

    private static void Autoscaler(ChartObject item)
    {
        var (values, path) = (item.Values.Group("autoscaling"), Values + ".autoscaling");
        item.Template.Condition = Both(item.Template.Condition, path + ".enabled");
        values.Add("enabled", standard: true);
        item.Lift(item.Root.At("spec", "minReplicas"), values, path, "minReplicas", ValueShape.Count);
        item.Lift(item.Root.At("spec", "maxReplicas"), values, path, "maxReplicas", ValueShape.Count);
        foreach (var metric in item.Root.At("spec", "metrics")?.Items ?? [])
        {
            var name = metric.TextAt("resource", "name");
            if (name is "cpu" or "memory") item.Lift(metric.At("resource", "target", "averageUtilization"), values, path, name == "cpu" ? "targetCPUUtilizationPercentage" : "targetMemoryUtilizationPercentage", ValueShape.Count);
        }
    }

    private static void Queue(ChartObject item, ServerLift servers)
    {
        var (values, path) = (item.Values.Group("scaling"), Values + ".scaling");
        item.Lift(item.Root.At("spec", "minReplicaCount"), values, path, "minReplicas", ValueShape.Count);
        item.Lift(item.Root.At("spec", "maxReplicaCount"), values, path, "maxReplicas", ValueShape.Count);
        if (item.Root.At("spec", "triggers")?.Items is not [var trigger]) return;
        foreach (var amount in new[] { "value", "lagThreshold", "messageCount" }) item.Lift(trigger.At("metadata", amount), values, path, "messages", ValueShape.Text, "How many waiting messages are the work of one pod.");
        servers.Address(item, trigger.At("metadata", "host") ?? trigger.At("metadata", "bootstrapServers"));
    }

    private static void Store(ChartObject item)
    {
        const string path = "$.Values.externalSecrets";
        var (values, reference) = (item.Common.Group("externalSecrets", "The store that Secrets are made from."), item.Root.At("spec", "secretStoreRef"));
        item.Lift(reference.At("name"), values, path, "store", ValueShape.Name);
        item.Lift(reference.At("kind"), values, path, "storeKind", ValueShape.Name, "ClusterSecretStore or SecretStore.");
        item.Lift(item.Root.At("spec", "refreshInterval"), values, path, "refreshInterval", ValueShape.Name);
    }

    private static string VolumeName(ChartObject item)
    {
        var (name, owner) = (item.Root.TextAt("metadata", "name"), item.Artifact.Owner + "-");
        return name.StartsWith(owner, StringComparison.Ordinal) && name.Length > owner.Length ? name[owner.Length..] : name;
    }

    private static void Volume(ChartObject item, YamlPart? spec, string name)
    {
        var (values, path) = (item.Values.Group("storage").Group(name), ChartObject.In(Values + ".storage", name));
        item.Lift(spec.At("resources", "requests", "storage"), values, path, "size", ValueShape.Name);
        item.Optional(spec, "storageClassName", values, path, "className", ValueShape.Text, "The cluster's own where it is empty.");
    }
}
