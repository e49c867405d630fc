using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>A reference by which an Ingress or a route leads to a Service.</summary>
/// <param name="Owner">The Ingress or route.</param>
/// <param name="Node">The reference.</param>
/// <param name="Namespace">The namespace of the Service.</param>
/// <param name="Name">The Service's name.</param>
/// <param name="Port">The port's name or number; null where it is missing.</param>
internal sealed record Entrance(KubernetesObject Owner, YamlNode Node, string Namespace, YamlNode Name, YamlNode? Port)
{
    /// <summary>The kinds of the Gateway API that lead to Services.</summary>
    public static readonly IReadOnlyList<string> Routes = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute"];

    private const string Gateway = "gateway.networking.k8s.io/";

    /// <summary>All of a set.</summary>
    public static IEnumerable<Entrance> Of(KubernetesSet set) => set.OfKind("Ingress").SelectMany(OfIngress).Concat(Routes.SelectMany(set.OfKind).SelectMany(OfRoute));

    /// <summary>The Service; null when it is not in the set.</summary>
    public KubernetesObject? Service(KubernetesSet set) => set.Find("Service", Namespace, Name.Text ?? "");

    /// <summary>The port of the Service that is meant; null when there is none.</summary>
    public YamlNode? PortOf(KubernetesObject service) =>
        (service.Spec?["ports"]?.Items ?? []).FirstOrDefault(port => Port is not null && (port["port"]?.Text == Port.Text || (Owner.Kind == "Ingress" && port["name"]?.Text == Port.Text)));

    /// <summary>The backends of an Ingress.</summary>
    public static IEnumerable<Entrance> OfIngress(KubernetesObject ingress) =>
        (ingress.Spec?["rules"]?.Items ?? []).SelectMany(rule => rule["http"]?["paths"]?.Items ?? []).Select(path => path["backend"]).Append(ingress.Spec?["defaultBackend"])
            .Select(backend => backend?["service"]).OfType<YamlMapping>().Where(service => service["name"]?.Text is not null)
            .Select(service => new Entrance(ingress, service, ingress.Namespace, service["name"]!, service["port"]?["name"] ?? service["port"]?["number"]));

    /// <summary>The backends of a route of the Gateway API that are Services.</summary>
    public static IEnumerable<Entrance> OfRoute(KubernetesObject route) =>
        route.Root["apiVersion"]?.Text?.StartsWith(Gateway, StringComparison.Ordinal) != true ? [] :
        (route.Spec?["rules"]?.Items ?? []).SelectMany(rule => rule["backendRefs"]?.Items ?? []).OfType<YamlMapping>()
            .Where(reference => reference["name"]?.Text is not null && (reference["kind"]?.Text ?? "Service") == "Service" && (reference["group"]?.Text ?? "").Length == 0)
            .Select(reference => new Entrance(route, reference, reference["namespace"]?.Text ?? route.Namespace, reference["name"]!, reference["port"]));
}
