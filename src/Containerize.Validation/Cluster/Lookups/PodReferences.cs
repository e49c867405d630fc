using Containerize.Validation.Manifests.CrossObject;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>What a pod, or the pod that an object makes, refers to: Secrets, ConfigMaps, claims and storage classes.</summary>
internal static class PodReferences
{
    // The API server puts this ConfigMap into every namespace.
    private const string RootCertificates = "kube-root-ca.crt";

    public static IEnumerable<ClusterReference> Of(KubernetesObject o, string ns)
    {
        if (o.Node is not YamlMapping root || new Manifests.KubernetesObject(o.Document.File, root, null).Pod is not { } pod)
            yield break;
        foreach (var reference in PodReference.All(pod).Where(reference => !reference.Optional && reference.Name.Text != RootCertificates))
            yield return Of(o, ns, reference);
        foreach (var claim in (pod.Spec?["volumes"]?.Items ?? []).Select(volume => volume["ephemeral"]?["volumeClaimTemplate"]).OfType<YamlMapping>())
        {
            if (StorageReferences.OfClaim(o, claim) is { } storage)
                yield return storage;
        }
    }

    private static ClusterReference Of(KubernetesObject o, string ns, PodReference reference)
    {
        var name = reference.Name.Text!;
        var pulls = reference.Name.Path.Contains(".imagePullSecrets[", StringComparison.Ordinal);
        return reference.Kind switch
        {
            "Secret" => new ClusterReference(o, reference.Name, LookupTarget.Secret(ns, name), pulls ? ClusterLookupRules.MissingPullSecret : ClusterLookupRules.MissingSecret) { Key = reference.Key, ForPulling = pulls },
            "ConfigMap" => new ClusterReference(o, reference.Name, LookupTarget.ConfigMap(ns, name), ClusterLookupRules.MissingConfigMap) { Key = reference.Key },
            _ => new ClusterReference(o, reference.Name, LookupTarget.VolumeClaim(ns, name), ClusterLookupRules.MissingVolumeClaim),
        };
    }
}
