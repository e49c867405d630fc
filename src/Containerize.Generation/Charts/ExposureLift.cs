using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>The values of what faces outward: hosts, classes, certificates.</summary>
internal static class ExposureLift
{
    /// <summary>Makes those of an Ingress.</summary>
    public static void Ingress(ChartObject item)
    {
        var (values, path) = Enabled(item, "ingress");
        var spec = item.Root.At("spec");
        var hosts = (spec.At("rules")?.Items ?? []).Select(r => r.At("host")).Concat((spec.At("tls")?.Items ?? []).SelectMany(t => t.At("hosts")?.Items ?? [])).OfType<YamlPart>().ToList();
        if (hosts.Select(h => h.Value).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            foreach (var host in hosts) item.Lift(host, values, path, "host", ValueShape.Name);
        }

        if (spec.At("tls")?.Items is [var tls, ..]) item.Lift(tls.At("secretName"), values, path, "tlsSecret", ValueShape.Name, "The Secret that holds the certificate.");
        item.More(item.Root.At("metadata"), "annotations", values, path, "annotations");
        item.Optional(spec, "ingressClassName", values, path, "className", ValueShape.Text);
    }

    /// <summary>Makes those of a route of the Gateway API.</summary>
    public static void Route(ChartObject item)
    {
        var (values, path) = Enabled(item, "route");
        var spec = item.Root.At("spec");
        item.Block(spec, "parentRefs", values, path, "parentRefs", ValueShape.List);
        item.Optional(spec, "hostnames", values, path, "hostnames", ValueShape.TextList);
    }

    private static (ChartValue Values, string Path) Enabled(ChartObject item, string name)
    {
        var (values, path) = (item.Values.Group(name), "$values." + name);
        values.Add("enabled", standard: true);
        item.Template.Condition = item.Template.Condition.Length == 0 ? path + ".enabled" : $"and {item.Template.Condition} {path}.enabled";
        return (values, path);
    }
}
