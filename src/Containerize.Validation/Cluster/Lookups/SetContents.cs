using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>What the set itself brings along, in the namespaces where it will be.</summary>
internal sealed class SetContents
{
    private readonly HashSet<(string Kind, string Namespace, string Name)> _objects = [];
    private readonly Dictionary<string, YamlNode> _namespaces = new(StringComparer.Ordinal);

    public SetContents(IEnumerable<KubernetesObject> objects, string home)
    {
        foreach (var o in objects)
        {
            var ns = o.Namespace ?? home;
            _objects.Add((o.Kind, ns, o.Name));
            _objects.Add((o.Kind, "", o.Name));
            if (o.Kind == "Namespace")
                _namespaces.TryAdd(o.Name, o.Node);
            if (Made(o) is { Length: > 0 } secret)
                _objects.Add(("Secret", ns, secret));
        }
    }

    /// <summary>Whether the set has an object, or something that a controller makes it of.</summary>
    public bool Has(LookupTarget target) => !target.IsDefault && _objects.Contains((target.Kind, target.Namespace, target.Name));

    /// <summary>The set's own object for a namespace; null when it has none.</summary>
    public YamlNode? Namespace(string name) => _namespaces.GetValueOrDefault(name);

    // Operators of the cluster make Secrets from these.
    private static string? Made(KubernetesObject o) => o.Kind switch
    {
        "ExternalSecret" => o.Node["spec"]?["target"]?["name"]?.Text ?? o.Name,
        "SealedSecret" => o.Node["spec"]?["template"]?["metadata"]?["name"]?.Text ?? o.Name,
        "Certificate" => o.Node["spec"]?["secretName"]?.Text,
        _ => null,
    };
}
