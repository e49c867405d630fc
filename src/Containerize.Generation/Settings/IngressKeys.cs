namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about the way in: how people and systems outside reach what faces outward.</summary>
public static class IngressKeys
{
    /// <summary>By what it is reached.</summary>
    public static readonly SettingKey Kind = new("ingress.kind", SettingScope.Both, SettingShape.One, SettingType.Of("none", "ingress", "gateway", "loadBalancer"), "gateway with a host and ingress.gateway, ingress with a host alone, else none",
        "How what faces outward is reached: by an Ingress, by a route of the Gateway API, or by a load balancer of its own.")
    { Example = "ingress" };

    /// <summary>The host.</summary>
    public static readonly SettingKey Host = new("ingress.host", SettingScope.Service, SettingShape.One, SettingType.DnsHost, "the service's name before ingress.domain",
        "The host by which people and systems outside call the service; with it, the service faces outward.");

    /// <summary>The domain.</summary>
    public static readonly SettingKey Domain = new("ingress.domain", SettingScope.Application, SettingShape.One, SettingType.Domain, "none",
        "The domain of every service that faces outward and has no host of its own: its name comes before it.")
    { Example = "shop.example.com" };

    /// <summary>The path.</summary>
    public static readonly SettingKey Path = new("ingress.path", SettingScope.Service, SettingShape.One, SettingType.PathPrefix, "/",
        "The first part of the paths that lead to the service, where several services share a host; the service is asked for the whole path.");

    /// <summary>The port.</summary>
    public static readonly SettingKey Port = new("ingress.port", SettingScope.Service, SettingShape.One, SettingType.PlainPort, "the first one for HTTP, else for gRPC, else the first",
        "The port of the container that those outside reach.");

    /// <summary>The class.</summary>
    public static readonly SettingKey Class = new("ingress.class", SettingScope.Both, SettingShape.One, SettingType.ClusterName, "the cluster's own",
        "The IngressClass. Of nginx (Ingress NGINX) and traefik it is known how they are told of gRPC, TLS behind them and clients that have to stay with one pod.")
    { Example = "nginx" };

    /// <summary>Whether there is TLS.</summary>
    public static readonly SettingKey Tls = new("ingress.tls", SettingScope.Both, SettingShape.One, SettingType.YesNo, "true",
        "Whether an Ingress speaks TLS with those outside. The TLS of a route is that of its Gateway.")
    { Example = "true" };

    /// <summary>The Secret with the certificate.</summary>
    public static readonly SettingKey TlsSecret = new("ingress.tlsSecret", SettingScope.Both, SettingShape.One, SettingType.ClusterName, "the service's name with -tls behind it",
        "The Secret that holds the certificate of an Ingress.")
    { Example = "wildcard-tls" };

    /// <summary>Who issues certificates, for the whole cluster.</summary>
    public static readonly SettingKey ClusterIssuer = new("ingress.clusterIssuer", SettingScope.Both, SettingShape.One, SettingType.ClusterName, "none: the Secret is created by hand",
        "The ClusterIssuer of cert-manager that puts the certificate of an Ingress into its Secret.")
    { Example = "letsencrypt" };

    /// <summary>Who issues certificates in the namespace.</summary>
    public static readonly SettingKey Issuer = new("ingress.issuer", SettingScope.Both, SettingShape.One, SettingType.ClusterName, "none",
        "The Issuer of cert-manager, in the application's own namespace, that does so; it counts before a ClusterIssuer.")
    { Example = "letsencrypt" };

    /// <summary>The Gateway.</summary>
    public static readonly SettingKey Gateway = new("ingress.gateway", SettingScope.Both, SettingShape.One, SettingType.NamespacedName, "none",
        "The Gateway that routes belong to, with its namespace and a slash before it where that is another one; it has to allow routes from here.")
    { Example = "gateways/public" };

    /// <summary>The listener of the Gateway.</summary>
    public static readonly SettingKey Listener = new("ingress.listener", SettingScope.Both, SettingShape.One, SettingType.ClusterName, "every one that takes the host",
        "The listener of the Gateway that routes belong to.")
    { Example = "https" };

    /// <summary>Whether routes keep clients with one pod.</summary>
    public static readonly SettingKey SessionPersistence = new("ingress.sessionPersistence", SettingScope.Both, SettingShape.One, SettingType.YesNo, "false",
        "Whether routes keep a client with one pod where it has to stay there: sessionPersistence, a field of the Gateway API's experimental channel, which the cluster must have.")
    { Example = "true" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Kind, Host, Domain, Path, Port, Class, Tls, TlsSecret, ClusterIssuer, Issuer, Gateway, Listener, SessionPersistence];
}
