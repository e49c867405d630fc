using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>What service accounts, bindings and objects of operators refer to.</summary>
internal static class OtherReferences
{
    public static IEnumerable<ClusterReference> Of(KubernetesObject o, string ns) => (o.Kind, o.Group) switch
    {
        ("ServiceAccount", "") => OfAccount(o, ns),
        ("RoleBinding" or "ClusterRoleBinding", "rbac.authorization.k8s.io") => OfBinding(o, ns),
        ("ExternalSecret" or "ClusterExternalSecret", "external-secrets.io") => OfExternalSecret(o, ns),
        ("Certificate", "cert-manager.io") => OfCertificate(o, ns),
        _ => [],
    };

    private static IEnumerable<ClusterReference> OfAccount(KubernetesObject o, string ns) =>
        from entry in o.Node["imagePullSecrets"]?.Items ?? []
        let place = entry["name"]
        where place is { Text.Length: > 0 }
        select new ClusterReference(o, place, LookupTarget.Secret(ns, place.Text!), ClusterLookupRules.MissingPullSecret) { ForPulling = true };

    private static IEnumerable<ClusterReference> OfBinding(KubernetesObject o, string ns)
    {
        var role = o.Node["roleRef"];
        if (role?["name"] is { Text: { Length: > 0 } name } place && role["kind"]?.Text is ("Role" or "ClusterRole") and var kind)
            yield return new ClusterReference(o, place, LookupTarget.Other("rbac.authorization.k8s.io/v1", kind, kind == "Role" ? ns : "", name), ClusterLookupRules.MissingObject);
        foreach (var subject in (o.Node["subjects"]?.Items ?? []).Where(subject => subject["kind"]?.Text == "ServiceAccount"))
        {
            if (subject["name"] is { Text: { Length: > 0 } account } at && account != "default")
                yield return new ClusterReference(o, at, LookupTarget.Other("v1", "ServiceAccount", subject["namespace"]?.Text ?? ns, account), ClusterLookupRules.MissingObject);
        }
    }

    private static IEnumerable<ClusterReference> OfExternalSecret(KubernetesObject o, string ns)
    {
        var store = (o.Node["spec"]?["externalSecretSpec"] ?? o.Node["spec"])?["secretStoreRef"];
        if (store?["name"] is { Text: { Length: > 0 } name } place && (store["kind"]?.Text ?? "SecretStore") is ("SecretStore" or "ClusterSecretStore") and var kind)
            yield return new ClusterReference(o, place, LookupTarget.Other(o.ApiVersion, kind, kind == "SecretStore" ? ns : "", name), ClusterLookupRules.MissingObject);
    }

    private static IEnumerable<ClusterReference> OfCertificate(KubernetesObject o, string ns)
    {
        var issuer = o.Node["spec"]?["issuerRef"];
        if (issuer?["name"] is { Text: { Length: > 0 } name } place && issuer["group"]?.Text is null or "cert-manager.io" && (issuer["kind"]?.Text ?? "Issuer") is ("Issuer" or "ClusterIssuer") and var kind)
            yield return new ClusterReference(o, place, LookupTarget.Other(o.ApiVersion, kind, kind == "Issuer" ? ns : "", name), ClusterLookupRules.MissingObject);
    }
}
