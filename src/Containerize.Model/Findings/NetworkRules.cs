namespace Containerize.Model;

/// <summary>Rules about what reaches what: routes, network policies, and the calls that the code makes.</summary>
public static class NetworkRules
{
    private const string Layer = "cross-object";

    /// <summary>What leads to a service is not let in by its network policy.</summary>
    public static readonly Rule EntranceNotLetIn = new("CTZ3050", "What leads to a service is not let in by its network policy", Severity.Warning, Layer,
        "The controller or Gateway runs in a namespace of its own, and a policy that lets in the pods of the application alone drops what comes from there.", "Let in the namespace of the controller at the port that the Ingress or route leads to.",
        "Kubernetes 1.36", []);

    /// <summary>Pods may call others and may not look their names up.</summary>
    public static readonly Rule NamesNotLookedUp = new("CTZ3051", "Pods may call others and may not look their names up", Severity.Warning, Layer,
        "Services are called by name, and a policy that closes the egress closes it to the cluster's DNS as well.", "Let UDP and TCP out to port 53 of the DNS of the cluster.",
        "Kubernetes 1.36", []);

    /// <summary>A route leads to a Service that is not in the set.</summary>
    public static readonly Rule MissingRouteBackend = new("CTZ3052", "A route leads to a Service that is not in the set", Severity.Error, Layer,
        "The Gateway answers with an error.", "Correct the name, or add the Service.",
        "Gateway API v1", []);

    /// <summary>A route leads to a port that its Service does not have.</summary>
    public static readonly Rule MissingRoutePort = new("CTZ3053", "A route leads to a port that its Service does not have", Severity.Error, Layer,
        "The Gateway answers with an error.", "Use the number of a port of the Service.",
        "Gateway API v1", []);

    /// <summary>What leads to a port speaks another protocol than the port.</summary>
    public static readonly Rule RouteProtocolDiffers = new("CTZ3054", "What leads to a port speaks another protocol than the port", Severity.Warning, Layer,
        "The appProtocol of a Service's port says what is spoken there, and the Ingress or route says otherwise, so every call fails.", "Correct the appProtocol of the port, or the kind of the route or the annotation of the Ingress.",
        "Gateway API v1, Ingress NGINX", []);

    /// <summary>A network policy forbids a call that the code makes.</summary>
    public static readonly Rule CallForbidden = new("CTZ5030", "A network policy forbids a call that the code makes", Severity.Error, "code",
        "The call waits until it times out.", "Let the caller in at the called pods' port, and out of its own policy to it.",
        "Containerize", []);

    /// <summary>Those between objects, sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [EntranceNotLetIn, NamesNotLookedUp, MissingRouteBackend, MissingRoutePort, RouteProtocolDiffers];
}
