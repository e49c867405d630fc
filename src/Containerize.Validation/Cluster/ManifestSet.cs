using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>What the manifests themselves create, so that nothing is reported missing that comes with them.</summary>
internal sealed class ManifestSet
{
    private readonly HashSet<(string Kind, string Namespace, string Name)> _objects = [];
    private readonly HashSet<(string Group, string Kind)> _customKinds = [];

    /// <summary>Indexes the objects.</summary>
    /// <param name="objects">The objects.</param>
    public ManifestSet(IEnumerable<KubernetesObject> objects)
    {
        foreach (var o in objects)
        {
            _objects.Add((o.Kind, o.Namespace ?? "", o.Name));
            if (o.Kind == "CustomResourceDefinition" && o.Node["spec"] is YamlMapping spec)
            {
                _customKinds.Add((spec["group"]?.Text ?? "", spec["names"]?["kind"]?.Text ?? ""));
            }
        }
    }

    /// <summary>Whether the set creates an object.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="ns">Its namespace as written; null for none.</param>
    /// <param name="name">Its name.</param>
    public bool Has(string kind, string? ns, string name) => _objects.Contains((kind, ns ?? "", name));

    /// <summary>Whether the set defines a custom kind.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    public bool Defines(string group, string kind) => _customKinds.Contains((group, kind));
}
