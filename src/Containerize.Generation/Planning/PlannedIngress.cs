using System.Globalization;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>How those outside reach a service.</summary>
/// <param name="Way">By what.</param>
/// <param name="Host">The host that they call; empty for a load balancer, which has an address alone.</param>
/// <param name="Path">The first part of the paths that lead to it.</param>
/// <param name="Port">The port that they reach.</param>
internal sealed record PlannedIngress(IngressWay Way, string Host, string Path, PlannedPort Port)
{
    /// <summary>The IngressClass; empty for the cluster's own.</summary>
    public string Class { get; init; } = "";

    /// <summary>The Secret with the certificate; empty without TLS.</summary>
    public string TlsSecret { get; init; } = "";

    /// <summary>cert-manager's annotation with the name of who issues the certificate; null where somebody creates the Secret.</summary>
    public (string Annotation, string Name)? Issuer { get; init; }

    /// <summary>The name of the Gateway.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>The namespace of the Gateway; empty for the application's own.</summary>
    public string GatewayNamespace { get; init; } = "";

    /// <summary>The listener of the Gateway; empty for every one.</summary>
    public string Listener { get; init; } = "";

    /// <summary>Whether a route keeps a client with one pod.</summary>
    public bool KeepsClients { get; init; }

    /// <summary>What is known of the controller; null where its class says nothing.</summary>
    public IngressController? Controller => Way == IngressWay.Ingress ? IngressController.Of(Class) : null;

    /// <summary>The way in; null where there is none.</summary>
    /// <param name="service">The service.</param>
    /// <param name="user">What the user decides.</param>
    public static PlannedIngress? Of(PlannedService service, UserSettings user)
    {
        var name = service.Name;
        if (!Faces(service) || WayOf(service, user) is not { } way || Lacking(service, user) is not null) return null;
        var gateway = (user.Text(IngressKeys.Gateway, name) ?? "").Split('/');
        return new PlannedIngress(way, way == IngressWay.LoadBalancer ? "" : HostOf(service, user), user.Text(IngressKeys.Path, name) ?? "/", PortOf(service, user))
        {
            Class = user.Text(IngressKeys.Class, name) ?? "",
            TlsSecret = way == IngressWay.Ingress && user.Text(IngressKeys.Tls, name) != "false" ? user.Text(IngressKeys.TlsSecret, name) ?? name + "-tls" : "",
            Issuer = user.Text(IngressKeys.Issuer, name) is { } issuer ? ("cert-manager.io/issuer", issuer) : user.Text(IngressKeys.ClusterIssuer, name) is { } cluster ? ("cert-manager.io/cluster-issuer", cluster) : null,
            Gateway = gateway[^1],
            GatewayNamespace = gateway.Length > 1 ? gateway[0] : "",
            Listener = user.Text(IngressKeys.Listener, name) ?? "",
            KeepsClients = way == IngressWay.Gateway && service.IsSticky && user.Text(IngressKeys.SessionPersistence, name) == "true",
        };
    }

    /// <summary>Whether a service faces outward and answers somewhere.</summary>
    public static bool Faces(PlannedService service) => service.Service.Outward && service.Ports.Count > 0 && !service.IsJob;

    /// <summary>The setting without which nothing leads to a service that faces outward; null where something does, or where nothing is wanted.</summary>
    public static string? Lacking(PlannedService service, UserSettings user)
    {
        if (!Faces(service) || user.Text(IngressKeys.Kind, service.Name) is "none" or "loadBalancer") return null;
        if (HostOf(service, user).Length == 0) return $"services.{service.Name}.{IngressKeys.Host.Path}";
        return WayOf(service, user) == IngressWay.Gateway && user.Text(IngressKeys.Gateway, service.Name) is null ? IngressKeys.Gateway.Path : null;
    }

    private static IngressWay? WayOf(PlannedService service, UserSettings user) => user.Text(IngressKeys.Kind, service.Name) switch
    {
        "none" => null,
        "loadBalancer" => IngressWay.LoadBalancer,
        "gateway" => IngressWay.Gateway,
        "ingress" => IngressWay.Ingress,
        _ => user.Text(IngressKeys.Gateway, service.Name) is null ? IngressWay.Ingress : IngressWay.Gateway,
    };

    private static string HostOf(PlannedService service, UserSettings user) =>
        user.Text(IngressKeys.Host, service.Name) ?? (user.Text(IngressKeys.Domain) is { } domain ? $"{service.Name}.{domain}" : "");

    private static PlannedPort PortOf(PlannedService service, UserSettings user)
    {
        var wanted = user.Text(IngressKeys.Port, service.Name) is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return service.Ports.FirstOrDefault(p => p.Number == wanted) ?? PortPlanner.For(service.Ports, grpc: !service.Ports.Any(p => p.Protocol == "http"), https: false)!;
    }
}
