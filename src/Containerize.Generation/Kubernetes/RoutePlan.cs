namespace Containerize.Generation.Kubernetes;

/// <summary>A route of the Gateway API.</summary>
/// <param name="Kind">HTTPRoute or GRPCRoute.</param>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label, and the name of the Service.</param>
/// <param name="Host">The host.</param>
/// <param name="Port">The Service's port.</param>
internal sealed record RoutePlan(string Kind, string Name, string Namespace, string App, string Host, int Port) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The Gateway.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>The namespace of the Gateway; empty for the route's own.</summary>
    public string GatewayNamespace { get; init; } = "";

    /// <summary>Whether the Gateway is in another namespace.</summary>
    public bool HasGatewayNamespace => GatewayNamespace.Length > 0;

    /// <summary>The listener of the Gateway; empty for every one that takes the host.</summary>
    public string Listener { get; init; } = "";

    /// <summary>Whether a listener is given.</summary>
    public bool HasListener => Listener.Length > 0;

    /// <summary>The first part of the paths that lead to the Service; empty for what has no paths.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether it goes by paths.</summary>
    public bool HasPath => Path.Length > 0;

    /// <summary>The cookie that keeps a client with one pod; empty for none.</summary>
    public string Cookie { get; init; } = "";

    /// <summary>Whether a client stays with one pod.</summary>
    public bool HasCookie => Cookie.Length > 0;
}
