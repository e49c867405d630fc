using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>The storage classes of claims.</summary>
internal static class StorageReferences
{
    public static IEnumerable<ClusterReference> Of(KubernetesObject o)
    {
        var claims = o.Kind switch
        {
            "PersistentVolumeClaim" => [o.Node],
            "StatefulSet" => o.Node["spec"]?["volumeClaimTemplates"]?.Items ?? [],
            _ => [],
        };
        return claims.Select(claim => OfClaim(o, claim)).OfType<ClusterReference>();
    }

    /// <summary>The class of one claim; null where the claim binds to a volume that somebody makes.</summary>
    public static ClusterReference? OfClaim(KubernetesObject o, YamlNode claim)
    {
        var spec = claim["spec"];
        if (spec is null || spec["volumeName"] is not null || spec["selector"] is not null)
            return null;
        var named = spec["storageClassName"];
        if (named is null or YamlScalar { Type: YamlScalarType.Null })
            return new ClusterReference(o, claim["metadata"]?["name"] ?? spec, LookupTarget.StorageClass(""), ClusterLookupRules.NoDefaultStorageClass);
        return named.Text is { Length: > 0 } name ? new ClusterReference(o, named, LookupTarget.StorageClass(name), ClusterLookupRules.MissingStorageClass) : null;
    }
}
