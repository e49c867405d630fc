using System.Globalization;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>What the network policies of a set let through. What cannot be judged from the files, such as whether a range of addresses holds a pod, counts as let through.</summary>
internal sealed class PolicyReach
{
    private readonly Dictionary<PodTemplate, List<KubernetesObject>> _policies = [];
    private readonly KubernetesSet _set;

    public PolicyReach(KubernetesSet set)
    {
        _set = set;
        foreach (var policy in set.OfKind("NetworkPolicy").Where(policy => policy.Spec is { IsWithinFault: false }))
        {
            foreach (var pod in set.Select(policy.Namespace, Selector.Of(policy.Spec!["podSelector"])))
            {
                if (!_policies.TryGetValue(pod, out var list))
                    _policies[pod] = list = [];
                list.Add(policy);
            }
        }
    }

    /// <summary>The policies that close a direction of a pod; none where it is open.</summary>
    public IReadOnlyList<KubernetesObject> Closing(PodTemplate pod, PolicySide side) =>
        _policies.TryGetValue(pod, out var policies) ? policies.FindAll(policy => side.IsNamedBy(policy)) : [];

    /// <summary>The rules of the policies that close a direction of a pod.</summary>
    public IEnumerable<YamlNode> Rules(PodTemplate pod, PolicySide side) => Closing(pod, side).SelectMany(policy => policy.Spec![side.Rules]?.Items ?? []);

    /// <summary>Whether one pod's policies let a call through to or from another one.</summary>
    /// <param name="pod">The pod whose policies are asked.</param>
    /// <param name="side">Whether it is called or calls.</param>
    /// <param name="other">The pod at the other end.</param>
    public bool Lets(PodTemplate pod, PolicySide side, PodTemplate other)
    {
        var closing = Closing(pod, side);
        var called = (side == PolicySide.Ingress ? pod : other).MainContainers.SelectMany(container => container.Ports).ToList();
        return closing.Count == 0 || closing.Any(policy => (policy.Spec![side.Rules]?.Items ?? []).Any(rule => MeetsPeer(policy, rule, side, other) && MeetsPort(rule, called)));
    }

    /// <summary>Whether a rule lets a port through.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="called">The ports that are called; any of them will do, and where none is known every rule does.</param>
    public static bool MeetsPort(YamlNode rule, IReadOnlyCollection<ContainerPort> called)
    {
        var ports = rule["ports"]?.Items ?? [];
        return ports.Count == 0 || called.Count == 0 || called.Any(port => port.IsFaulty || ports.Any(entry => Meets(entry, port)));
    }

    /// <summary>Whether a rule lets a number and protocol through, whoever is called.</summary>
    public static bool MeetsNumber(YamlNode rule, int number, string protocol)
    {
        var ports = rule["ports"]?.Items ?? [];
        return ports.Count == 0 || ports.Any(entry => Protocol(entry) == protocol && (entry["port"] is null || IsIn(entry, number)));
    }

    /// <summary>Whether a peer or port of the pod's policies is reported by itself: what follows from it is not reported again.</summary>
    public bool IsReported(PodTemplate pod, PolicySide side)
    {
        var names = pod.Containers.SelectMany(container => container.Ports).Select(port => port.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in Closing(pod, side))
        {
            foreach (var rule in policy.Spec![side.Rules]?.Items ?? [])
            {
                if ((rule[side.Peers]?.Items ?? []).Any(peer => peer["namespaceSelector"] is null && peer["podSelector"] is YamlMapping node && !_set.Select(policy.Namespace, Selector.Of(node)).Any()))
                    return true;
                if (side == PolicySide.Ingress && (rule["ports"]?.Items ?? []).Any(entry => entry["port"] is YamlScalar { Type: YamlScalarType.String } name && !names.Contains(name.Value)))
                    return true;
            }
        }

        return false;
    }

    private bool MeetsPeer(KubernetesObject policy, YamlNode rule, PolicySide side, PodTemplate other)
    {
        var peers = rule[side.Peers]?.Items ?? [];
        return peers.Count == 0 || peers.Any(peer => peer["ipBlock"] is { } block
            ? !(block["except"]?.Items ?? []).Any(range => range.Text == "10.0.0.0/8")
            : MeetsNamespace(policy, peer["namespaceSelector"], other.Owner.Namespace) && (peer["podSelector"] is not { } pods || Selector.Of(pods).Matches(other)));
    }

    private bool MeetsNamespace(KubernetesObject policy, YamlNode? node, string space)
    {
        if (node is null)
            return policy.Namespace == space;
        if (space.Length == 0)
            return true;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { [PolicySide.NamespaceName] = space };
        var known = _set.FindAnywhere("Namespace", space);
        foreach (var pair in known.SelectMany(item => Selector.Pairs(item.Metadata?["labels"])))
            labels.TryAdd(pair.Key, pair.Value);
        var selector = Selector.Of(node);
        return selector.Matches(labels) || (known.Count == 0 && selector.Equal.Keys.Any(key => key != PolicySide.NamespaceName));
    }

    private static bool Meets(YamlNode entry, ContainerPort port)
    {
        if (Protocol(entry) != (port.Node["protocol"]?.Text ?? "TCP"))
            return false;
        return entry["port"] is not { } wanted || (wanted is YamlScalar { Type: YamlScalarType.String } name ? name.Value == port.Name : IsIn(entry, port.Number));
    }

    private static bool IsIn(YamlNode entry, int number) =>
        Number(entry["port"]) is { } first && number >= first && number <= (Number(entry["endPort"]) ?? first);

    private static string Protocol(YamlNode entry) => entry["protocol"]?.Text ?? "TCP";

    private static int? Number(YamlNode? node) => int.TryParse(node?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
