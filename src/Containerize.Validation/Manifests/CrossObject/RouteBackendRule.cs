namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Services and ports that routes of the Gateway API lead to exist, and speak what leads to them.</summary>
internal sealed class RouteBackendRule : ISetRule
{
    private const string BackendProtocol = "nginx.ingress.kubernetes.io/backend-protocol";

    private static readonly string[] NeverGrpc = ["http", "kubernetes.io/ws", "kubernetes.io/wss", "tcp", "ws"];

    public void Check(KubernetesSet set)
    {
        foreach (var entrance in Entrance.Of(set))
        {
            var isRoute = entrance.Owner.Kind != "Ingress";
            if (entrance.Service(set) is { } service)
                CheckPort(set, entrance, service, isRoute);
            else if (isRoute && !set.HasUnidentified("Service"))
                set.Sink.Report(NetworkRules.MissingRouteBackend, entrance.Owner, entrance.Name, $"the Service '{entrance.Name.Text}' is not in the set", "correct the name, or add the Service");
        }
    }

    private static void CheckPort(KubernetesSet set, Entrance entrance, KubernetesObject service, bool isRoute)
    {
        if (entrance.PortOf(service) is { } port)
            CheckProtocol(set, entrance, service, port["appProtocol"]?.Text ?? "");
        else if (isRoute && entrance.Port is { } wanted && service.Spec?["ports"]?.Items is { Count: > 0 } ports && !ports.Any(candidate => candidate["port"] is { Faulted: true }))
            set.Sink.Report(NetworkRules.MissingRoutePort, entrance.Owner, wanted, $"the Service '{service.Name}' has no port {wanted.Text}", "use the number of a port of the Service");
    }

    private static void CheckProtocol(KubernetesSet set, Entrance entrance, KubernetesObject service, string spoken)
    {
        var owner = entrance.Owner;
        if (owner.Kind == "GRPCRoute" && NeverGrpc.Contains(spoken))
            set.Sink.Report(NetworkRules.RouteProtocolDiffers, owner, entrance.Port!, $"the route speaks gRPC, and the appProtocol of the port of '{service.Name}' is {spoken}", "lead to a port with the appProtocol kubernetes.io/h2c, or use an HTTPRoute");
        if (owner.Kind != "Ingress" || owner.Spec?["ingressClassName"]?.Text?.StartsWith("nginx", StringComparison.Ordinal) != true)
            return;
        var told = owner.Annotation(BackendProtocol);
        if (spoken is "kubernetes.io/h2c" or "grpc" && !told.StartsWith("GRPC", StringComparison.OrdinalIgnoreCase))
            set.Sink.Report(NetworkRules.RouteProtocolDiffers, owner, entrance.Port!, $"the port of '{service.Name}' speaks gRPC, and the Ingress speaks {(told.Length > 0 ? told : "HTTP/1.1")} to it", $"add the annotation {BackendProtocol} with GRPC");
        else if (NeverGrpc.Contains(spoken) && told.StartsWith("GRPC", StringComparison.OrdinalIgnoreCase))
            set.Sink.Report(NetworkRules.RouteProtocolDiffers, owner, entrance.Port!, $"the Ingress speaks gRPC, and the appProtocol of the port of '{service.Name}' is {spoken}", $"correct the appProtocol, or remove the annotation {BackendProtocol}");
    }
}
