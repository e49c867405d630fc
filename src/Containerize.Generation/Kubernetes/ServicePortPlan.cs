namespace Containerize.Generation.Kubernetes;

/// <summary>A port of a Service; the pod's port has the same name.</summary>
/// <param name="Name">The name, at most 15 characters.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="Target">The pod's port.</param>
internal sealed record ServicePortPlan(string Name, int Port, int Target)
{
    /// <summary>What is spoken there, where its number and first bytes do not tell; empty for plain HTTP and for what nobody needs to understand.</summary>
    public string AppProtocol { get; init; } = "";

    /// <summary>Whether it is said what is spoken there.</summary>
    public bool HasAppProtocol => AppProtocol.Length > 0;

    /// <summary>The word for a protocol: gRPC without TLS is HTTP/2 with prior knowledge, for which Kubernetes has a name of its own that meshes, controllers and gateways know.</summary>
    /// <param name="protocol">http, https, grpc or tcp.</param>
    public static string AppProtocolOf(string protocol) => protocol switch { "grpc" => "kubernetes.io/h2c", "https" => "https", _ => "" };
}
