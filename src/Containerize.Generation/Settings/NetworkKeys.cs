namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about who reaches whom.</summary>
public static class NetworkKeys
{
    /// <summary>Network policies.</summary>
    public static readonly SettingKey Policy = new("networkPolicy", SettingScope.Both, SettingShape.One, SettingType.Of("strict", "open", "off"), "strict",
        "Whether network policies let only those in and out that the call graph names. Strict closes both directions, but for the egress of a service that may call what could not be determined; open lets out whatever goes out; off writes no policy.")
    { Example = "strict" };

    /// <summary>What a service calls besides what was found.</summary>
    public static readonly SettingKey Egress = new("network.egress", SettingScope.Service, SettingShape.List, SettingType.HostPort, "what the call graph says",
        "What the service calls besides what was found, each as host:port or range:port. With it, nothing counts as undetermined any more, and the service's egress is closed.");

    /// <summary>Who calls a service besides those found.</summary>
    public static readonly SettingKey Callers = new("network.callers", SettingScope.Service, SettingShape.List, SettingType.Name, "what the call graph says",
        "Pods of the namespace that call the service besides those that were found, by the value of their label app.kubernetes.io/name.");

    /// <summary>Where the API server is.</summary>
    public static readonly SettingKey ApiServer = new("network.apiServer", SettingScope.Application, SettingShape.List, SettingType.AddressRange, "any address, since it is no pod that a policy could name",
        "The ranges of addresses that the API server is in, for services that have permissions.")
    { Example = "[10.0.0.1/32]" };

    /// <summary>Where the controller runs.</summary>
    public static readonly SettingKey IngressNamespace = new("network.ingressNamespace", SettingScope.Both, SettingShape.One, SettingType.Namespace, "that of the Gateway, or of Ingress NGINX and Traefik by their own installation; without any, what faces outward is open to all",
        "The namespace of the controller or gateway through which what faces outward is reached; nobody else but the callers found may then call it.")
    { Example = "ingress-nginx" };

    /// <summary>Where collectors run.</summary>
    public static readonly SettingKey MonitoringNamespace = new("network.monitoringNamespace", SettingScope.Application, SettingShape.One, SettingType.Namespace, "none",
        "The namespace of the collectors: they may read the metrics of every service, and services with OpenTelemetry may send to their ports 4317 and 4318.")
    { Example = "monitoring" };

    /// <summary>Where DNS runs.</summary>
    public static readonly SettingKey DnsNamespace = new("network.dnsNamespace", SettingScope.Application, SettingShape.One, SettingType.Namespace, "kube-system",
        "The namespace of the cluster's DNS.")
    { Example = "kube-system" };

    /// <summary>What is not the Internet.</summary>
    public static readonly SettingKey PrivateRanges = new("network.privateRanges", SettingScope.Application, SettingShape.List, SettingType.AddressRange, "the private, shared and link-local ranges",
        "The ranges of addresses that a call to a public host never leads to: those of the cluster and of the networks around it.")
    { Example = "[10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Policy, Egress, Callers, IngressNamespace, MonitoringNamespace, DnsNamespace, PrivateRanges, ApiServer];
}
