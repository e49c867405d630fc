using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>A place where an object of the set refers to something by its name.</summary>
/// <param name="From">The object.</param>
/// <param name="Place">The name, or what stands for it where a default is relied on.</param>
/// <param name="Target">What is meant.</param>
/// <param name="Missing">The rule that reports it missing.</param>
internal sealed record ClusterReference(KubernetesObject From, YamlNode Place, LookupTarget Target, Rule Missing)
{
    /// <summary>The key in the object that is needed; null where none in particular is.</summary>
    public YamlNode? Key { get; init; }

    /// <summary>Whether the Secret is needed to pull images.</summary>
    public bool ForPulling { get; init; }

    /// <summary>The entry of <c>parentRefs</c> that a route attaches with; null elsewhere.</summary>
    public YamlNode? Parent { get; init; }

    /// <summary>Whether the answer has to hold more than that the object is there.</summary>
    public bool NeedsContent => Key is not null || ForPulling || Parent is not null;
}
