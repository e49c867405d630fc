using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>A container of a pod.</summary>
internal sealed class Container
{
    private Container(PodTemplate pod, YamlNode node, ContainerRole role)
    {
        Pod = pod;
        Node = node;
        Role = role;
        Name = node["name"]?.Text ?? "";
        Ports = [.. (node["ports"]?.Items ?? []).Select(port => new ContainerPort(port))];
    }

    public PodTemplate Pod { get; }

    public KubernetesObject Owner => Pod.Owner;

    public YamlNode Node { get; }

    public ContainerRole Role { get; }

    public string Name { get; }

    public IReadOnlyList<ContainerPort> Ports { get; }

    /// <summary>Where to report what concerns the container as a whole: its name.</summary>
    public YamlNode Anchor => Node["name"] ?? Node;

    /// <summary>Whether the container runs as long as its pod does.</summary>
    public bool RunsForEver => Pod.RunsForEver && (Role == ContainerRole.Main || Node["restartPolicy"]?.Text == "Always");

    /// <summary>Whether a field is absent, and not merely misspelt or misplaced.</summary>
    public bool Lacks(string field) => Owner.Lacks(Node, field);

    public static IEnumerable<Container> All(PodTemplate pod, YamlNode? list, ContainerRole role) =>
        (list?.Items ?? []).OfType<YamlMapping>().Select(node => new Container(pod, node, role));
}
