using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Says where nothing leads to what faces outward, and what the way in has to be told by hand.</summary>
internal static class IngressFindings
{
    /// <summary>Adds the findings.</summary>
    public static void Say(ApplicationPlan plan)
    {
        var user = plan.Settings.User;
        foreach (var service in plan.Services.Where(PlannedIngress.Faces))
        {
            if (PlannedIngress.Lacking(service, user) is { } setting)
            {
                // A cluster on one's own machine is reached by a port that is forwarded.
                if (plan.Settings.Profile == GenerationProfile.Production || user.Find(IngressKeys.Kind, service.Name) is not null)
                    plan.Findings.Add(GenerationRules.NothingLeadsIn, service.Service, $"{service.Name} faces outward, and nothing leads to it", $"Set {setting}, or ingress.kind to none where something else does");
            }
            else if (PlannedIngress.Of(service, user) is { } ingress)
            {
                Untold(plan, service, ingress);
            }
        }
    }

    private static void Untold(ApplicationPlan plan, PlannedService service, PlannedIngress ingress)
    {
        void Add(string what, string remedy) => plan.Findings.Add(GenerationRules.IngressUntold, service.Service, what, remedy);
        var name = service.Name;
        var several = service.Workload.Replicas != 1;
        if (ingress.Way == IngressWay.Ingress && ingress.Controller is null)
        {
            var which = ingress.Class.Length > 0 ? $"the controller of the class {ingress.Class}" : "the cluster's own controller";
            const string annotation = "Add its annotation to ingress.yaml, where it stays, or use a Gateway";
            if (ingress.Port.Protocol is "grpc" or "https") Add($"{name} speaks {(ingress.Port.Protocol == "grpc" ? "gRPC" : "TLS")}, and how {which} is told so is not known", annotation);
            if (several && service.IsSticky) Add($"clients of {name} have to stay with one pod, and how {which} is told so is not known", annotation);
        }

        if (ingress.Way != IngressWay.Gateway) return;
        if (several && service.IsSticky && !ingress.KeepsClients) Add($"clients of {name} have to stay with one pod, and its route does not keep them there", "Set ingress.sessionPersistence where the cluster has the Gateway API's experimental channel, or use a policy of the gateway's own");
        if (ingress.Port.Protocol == "https") Add($"{name} speaks TLS, and its route does not say whose certificate the gateway is to trust", "Add a BackendTLSPolicy for its Service, or set ingress.port to a port without TLS");
        if (ingress.Port.Protocol == "grpc" && ingress.Path != "/") Add($"the route to {name} goes by methods, so ingress.path has no effect", "Give it a host of its own");
    }
}
