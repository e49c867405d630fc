using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>The pod that an object is, or makes from a template.</summary>
internal sealed class PodTemplate
{
    private PodTemplate(KubernetesObject owner, YamlNode? metadata, YamlNode? spec)
    {
        Owner = owner;
        Metadata = metadata;
        Spec = spec;
        LabelNode = metadata?["labels"];
        Labels = Selector.Pairs(LabelNode);
        Containers =
        [
            .. Container.All(this, spec?["initContainers"], ContainerRole.Init),
            .. Container.All(this, spec?["containers"], ContainerRole.Main),
            .. Container.All(this, spec?["ephemeralContainers"], ContainerRole.Ephemeral),
        ];
    }

    public KubernetesObject Owner { get; }

    public YamlNode? Metadata { get; }

    public YamlNode? Spec { get; }

    public YamlNode? LabelNode { get; }

    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>
    /// The labels that the owner's selector asks for, when they contradict the template's: what selects the pod by either is not to blame.
    /// </summary>
    public IReadOnlyDictionary<string, string> IntendedLabels { get; set; } = new Dictionary<string, string>();

    public IReadOnlyList<Container> Containers { get; }

    public IEnumerable<Container> MainContainers => Containers.Where(container => container.Role == ContainerRole.Main);

    /// <summary>Whether the containers are there to be judged.</summary>
    public bool IsComplete => Spec is not null && Spec["containers"] is YamlSequence { Items.Count: > 0 } list && !list.IsWithinFault;

    /// <summary>Whether a port's name or number is reported already, so that references to the pod's ports cannot be judged.</summary>
    public bool HasFaultyPorts => Containers.Any(container => container.Ports.Any(port => port.IsFaulty));

    /// <summary>Whether it says that it runs on Windows, which refuses what Linux alone knows.</summary>
    public bool IsForWindows => Spec?["os"]?["name"]?.Text == "windows";

    /// <summary>Whether the pod runs until it is stopped.</summary>
    public bool RunsForEver => Owner.Kind is not ("Job" or "CronJob");

    public static PodTemplate? Of(KubernetesObject owner)
    {
        var spec = owner.Spec;
        return owner.Kind switch
        {
            "Pod" => new PodTemplate(owner, owner.Metadata, spec),
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "ReplicationController" => Template(owner, spec?["template"]),
            "CronJob" => Template(owner, spec?["jobTemplate"]?["spec"]?["template"]),
            "PodTemplate" => Template(owner, owner.Root["template"]),
            _ => null,
        };
    }

    private static PodTemplate Template(KubernetesObject owner, YamlNode? template) => new(owner, template?["metadata"], template?["spec"]);
}
