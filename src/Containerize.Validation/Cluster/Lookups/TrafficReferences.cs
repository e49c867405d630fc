using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>What Ingresses, Gateways and routes refer to: classes, certificates and Gateways.</summary>
internal static class TrafficReferences
{
    private const string GatewayGroup = "gateway.networking.k8s.io";
    private const string OldClass = "kubernetes.io/ingress.class";

    // With one of these a controller makes the Secret that holds the certificate.
    private static readonly string[] Issuing = ["cert-manager.io/cluster-issuer", "cert-manager.io/issuer", "kubernetes.io/tls-acme"];

    public static IEnumerable<ClusterReference> Of(KubernetesObject o, string ns) => (o.Kind, o.Group) switch
    {
        ("Ingress", "networking.k8s.io") => OfIngress(o, ns),
        ("Gateway", GatewayGroup) => OfGateway(o, ns),
        (_, GatewayGroup) when o.Kind.EndsWith("Route", StringComparison.Ordinal) => OfRoute(o, ns),
        _ => [],
    };

    private static IEnumerable<ClusterReference> OfIngress(KubernetesObject o, string ns)
    {
        var spec = o.Node["spec"];
        if (spec?["ingressClassName"] is { Text: { Length: > 0 } name } named)
            yield return new ClusterReference(o, named, LookupTarget.IngressClass(name), ClusterLookupRules.MissingIngressClass);
        else if (Annotation(o, OldClass) is null && spec is not null)
            yield return new ClusterReference(o, o.Node["metadata"]?["name"] ?? spec, LookupTarget.IngressClass(""), ClusterLookupRules.NoDefaultIngressClass);
        if (IsIssued(o))
            yield break;
        foreach (var secret in (spec?["tls"]?.Items ?? []).Select(entry => entry["secretName"]))
        {
            if (secret is { Text: { Length: > 0 } certificate })
                yield return new ClusterReference(o, secret, LookupTarget.Secret(ns, certificate), ClusterLookupRules.MissingCertificate);
        }
    }

    private static IEnumerable<ClusterReference> OfGateway(KubernetesObject o, string ns)
    {
        if (o.Node["spec"]?["gatewayClassName"] is { Text: { Length: > 0 } name } named)
            yield return new ClusterReference(o, named, LookupTarget.GatewayClass(name), ClusterLookupRules.MissingGatewayClass);
        if (IsIssued(o))
            yield break;
        foreach (var reference in (o.Node["spec"]?["listeners"]?.Items ?? []).SelectMany(listener => listener["tls"]?["certificateRefs"]?.Items ?? []))
        {
            if (reference["kind"]?.Text is null or "Secret" && reference["name"] is { Text: { Length: > 0 } certificate } place)
                yield return new ClusterReference(o, place, LookupTarget.Secret(reference["namespace"]?.Text ?? ns, certificate), ClusterLookupRules.MissingCertificate);
        }
    }

    private static IEnumerable<ClusterReference> OfRoute(KubernetesObject o, string ns)
    {
        foreach (var parent in o.Node["spec"]?["parentRefs"]?.Items ?? [])
        {
            if (parent["kind"]?.Text is null or "Gateway" && parent["group"]?.Text is null or GatewayGroup && parent["name"] is { Text: { Length: > 0 } name } place)
                yield return new ClusterReference(o, place, LookupTarget.Gateway(parent["namespace"]?.Text ?? ns, name), ClusterLookupRules.MissingGateway) { Parent = parent };
        }
    }

    private static bool IsIssued(KubernetesObject o) => Issuing.Any(name => Annotation(o, name) is not null);

    private static string? Annotation(KubernetesObject o, string name) => o.Node["metadata"]?["annotations"]?[name]?.Text;
}
