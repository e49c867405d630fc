using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans what leads those outside to a service.</summary>
internal static class IngressFiles
{
    /// <summary>The name of the Service of a load balancer.</summary>
    public static string LoadBalancer(PlannedService service) => service.Name + "-public";

    /// <summary>The files; none where nothing leads to it.</summary>
    public static IEnumerable<PlannedFile> Of(ApplicationPlan plan, PlannedService service) => PlannedIngress.Of(service, plan.Settings.User) switch
    {
        { Way: IngressWay.Ingress } ingress => [new PlannedFile("ingress", "ingress", Ingress(plan, service, ingress))],
        { Way: IngressWay.Gateway } ingress => [Route(plan, service, ingress) is var route && route.Kind == "GRPCRoute" ? new PlannedFile("grpcroute", "route", route) : new PlannedFile("httproute", "route", route)],
        { Way: IngressWay.LoadBalancer } ingress => [new PlannedFile("loadbalancer", "loadbalancer", Balancer(plan, service, ingress))],
        _ => [],
    };

    /// <summary>The annotations of the Service by which a controller is told what an Ingress has no fields for.</summary>
    public static IReadOnlyList<KubernetesPair> OfService(ApplicationPlan plan, PlannedService service) =>
        PlannedIngress.Of(service, plan.Settings.User) is { Controller: { } controller } ingress ? [.. controller.OnService(ingress.Port.Protocol, service.IsSticky)] : [];

    private static IngressPlan Ingress(ApplicationPlan plan, PlannedService service, PlannedIngress ingress) => new(service.Name, plan.Namespace, service.Name, ingress.Host, ingress.Path, ingress.Port.Name)
    {
        Class = ingress.Class,
        TlsSecret = ingress.TlsSecret,
        Annotations = Exemptions.Join(
            ingress is { Issuer: { } issuer, TlsSecret.Length: > 0 } ? [new KubernetesPair(issuer.Annotation, issuer.Name)] : [],
            ingress.TlsSecret.Length > 0 ? [] : Exemptions.NoTls,
            ingress.Controller?.OnIngress(ingress.Port.Protocol, service.IsSticky) ?? []),
    };

    private static RoutePlan Route(ApplicationPlan plan, PlannedService service, PlannedIngress ingress)
    {
        var grpc = ingress.Port.Protocol == "grpc";
        return new RoutePlan(grpc ? "GRPCRoute" : "HTTPRoute", service.Name, plan.Namespace, service.Name, ingress.Host, ingress.Port.Service)
        {
            Gateway = ingress.Gateway,
            GatewayNamespace = ingress.GatewayNamespace == plan.Namespace ? "" : ingress.GatewayNamespace,
            Listener = ingress.Listener,
            Path = grpc ? "" : ingress.Path,
            Cookie = ingress.KeepsClients ? service.Name + "-affinity" : "",
        };
    }

    private static LoadBalancerPlan Balancer(ApplicationPlan plan, PlannedService service, PlannedIngress ingress) =>
        new(LoadBalancer(service), plan.Namespace, service.Name, service.IsSticky, ServiceWorkload.Ports(service).First(p => p.Name == ingress.Port.Name)) { Annotations = Exemptions.Join(Exemptions.LoadBalancer) };
}
