using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Code;

/// <summary>The environment variables of a container, as far as the set says; the later source wins, as in the cluster.</summary>
internal sealed class ContainerEnvironment
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.OrdinalIgnoreCase);

    public ContainerEnvironment(KubernetesSet set, Container container)
    {
        foreach (var source in container.Node["envFrom"]?.Items ?? [])
        {
            var prefix = source["prefix"]?.Text ?? "";
            if (source["secretRef"] is not null)
                IsOpen = true;
            if (source["configMapRef"]?["name"]?.Text is not { } name)
                continue;
            var map = set.Find("ConfigMap", container.Owner.Namespace, name);
            IsOpen |= map is null;
            foreach (var entry in (map?.Root["data"] as YamlMapping)?.Entries ?? [])
                Set(prefix + entry.Key.Value, entry.Value, map!);
        }

        foreach (var variable in container.Node["env"]?.Items ?? [])
        {
            if (variable["name"]?.Text is { } name && (variable["value"] ?? variable["valueFrom"]) is { } value)
                Set(name, value, container.Owner);
        }
    }

    /// <summary>Whether variables may come from objects that the set does not hold.</summary>
    public bool IsOpen { get; }

    /// <summary>The object that holds each variable's value.</summary>
    public Dictionary<string, KubernetesObject> Owners { get; } = new(StringComparer.OrdinalIgnoreCase);

    public YamlNode? this[string name] => _values.GetValueOrDefault(name);

    private void Set(string name, YamlNode value, KubernetesObject owner) => (_values[name], Owners[name]) = (value, owner);
}
