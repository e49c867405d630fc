using Containerize.Generation.Kubernetes;

namespace Containerize.Generation.Planning;

/// <summary>
/// What is known of a controller by the name of its IngressClass: where it runs by the installation that its project documents, and by which annotations it is told what an Ingress has no fields for.
/// Source: the documentation of Ingress NGINX and of Traefik.
/// </summary>
/// <param name="Class">The name of its class; one with a dash behind it is an instance of the same.</param>
/// <param name="Namespace">The namespace that its project's own installation makes.</param>
internal sealed record IngressController(string Class, string Namespace)
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";
    private const string Traefik = "traefik.ingress.kubernetes.io/";

    private static readonly IReadOnlyList<IngressController> Known = [new("nginx", "ingress-nginx"), new("traefik", "traefik")];

    /// <summary>The controller of a class; null where the name says nothing.</summary>
    public static IngressController? Of(string name) => Known.FirstOrDefault(c => name == c.Class || name.StartsWith(c.Class + "-", StringComparison.Ordinal));

    /// <summary>The annotations of the Ingress.</summary>
    /// <param name="protocol">What the service speaks: http, https, grpc or tcp.</param>
    /// <param name="sticky">Whether a client has to stay with one pod.</param>
    public IEnumerable<KubernetesPair> OnIngress(string protocol, bool sticky)
    {
        if (Class != "nginx") yield break;
        if (protocol is "grpc" or "https") yield return new KubernetesPair(Nginx + "backend-protocol", protocol.ToUpperInvariant());
        if (!sticky) yield break;
        yield return new KubernetesPair(Nginx + "affinity", "cookie");
        yield return new KubernetesPair(Nginx + "affinity-mode", "persistent");
    }

    /// <summary>The annotations of the Service behind it.</summary>
    /// <param name="protocol">What the service speaks: http, https, grpc or tcp.</param>
    /// <param name="sticky">Whether a client has to stay with one pod.</param>
    public IEnumerable<KubernetesPair> OnService(string protocol, bool sticky)
    {
        if (Class != "traefik") yield break;
        if (protocol is "grpc" or "https") yield return new KubernetesPair(Traefik + "service.serversscheme", protocol == "grpc" ? "h2c" : "https");
        if (!sticky) yield break;
        yield return new KubernetesPair(Traefik + "service.sticky.cookie", "true");
        yield return new KubernetesPair(Traefik + "service.sticky.cookie.httponly", "true");
        yield return new KubernetesPair(Traefik + "service.sticky.cookie.secure", "true");
    }
}
