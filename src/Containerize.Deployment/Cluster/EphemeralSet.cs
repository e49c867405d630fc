using System.Security.Cryptography;
using Containerize.Validation.Cluster;
using Containerize.Validation.Yaml;

namespace Containerize.Deployment.Cluster;

/// <summary>A set of manifests moved into a namespace of its own that lives as long as one trial.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Set">The objects, all in it.</param>
/// <param name="LeftOut">The objects that are not part of the trial, because they would reach beyond the namespace.</param>
internal sealed record EphemeralSet(string Namespace, DeploySet Set, IReadOnlyList<string> LeftOut)
{
    /// <summary>The label of such a namespace.</summary>
    public const string Label = "containerize.dev/ephemeral";

    // An entrance would take the host away from the one that runs; what belongs to the whole cluster is not the trial's.
    private static readonly HashSet<string> Outside = new(StringComparer.Ordinal)
    {
        "Namespace", "Ingress", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "Gateway", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "PersistentVolume", "StorageClass", "PriorityClass", "RuntimeClass", "ClusterIssuer", "ClusterSecretStore",
    };

    /// <summary>A name for such a namespace that no other has.</summary>
    /// <param name="start">How it begins.</param>
    public static string NewName(string start) => $"{(start.Length > 50 ? start[..50].TrimEnd('-') : start)}-{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 6)}";

    /// <summary>Moves a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="ns">The namespace.</param>
    public static EphemeralSet Of(DeploySet set, string ns) => new(
        ns,
        set.Only(o => !Outside.Contains(o.Kind), o => Moved(o, ns)),
        [.. set.All.Where(o => o.Kind != "Namespace" && Outside.Contains(o.Kind)).Select(o => $"{o.Kind.ToLowerInvariant()}/{o.Name}")]);

    /// <summary>The labels of the set's own namespace, such as its Pod Security profile: the trial is to meet the same refusals.</summary>
    /// <param name="set">The set.</param>
    public static IReadOnlyDictionary<string, string> LabelsOf(DeploySet set) => set.Namespaces.Select(n => n.Node["metadata"]?["labels"]).OfType<YamlMapping>().Take(1)
        .SelectMany(l => l.Entries).ToDictionary(e => e.Key.Value, e => e.Value.Text ?? "", StringComparer.Ordinal);

    private static KubernetesObject Moved(KubernetesObject o, string ns) => o with { Namespace = ns };
}
