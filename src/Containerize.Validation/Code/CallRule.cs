using Containerize.Validation.Manifests;

namespace Containerize.Validation.Code;

/// <summary>Network policies let every call through that the code makes.</summary>
internal static class CallRule
{
    private static readonly string[] InProcess = [ServerTypes.Sqlite, ServerTypes.Dapr];

    public static void Check(KubernetesSet set, ApplicationModel model)
    {
        if (set.OfKind("NetworkPolicy").Count == 0 || set.HasUnidentified("NetworkPolicy"))
            return;
        var reach = new PolicyReach(set);
        var pods = set.Objects.Select(item => item.Pod).OfType<PodTemplate>().GroupBy(NameOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var calls = model.Connections.Where(call => call.Kind != ConnectionKind.Message && call.Confidence != Confidence.Guess && call.From != call.To).Select(call => (call.From, call.To)).Distinct();
        foreach (var (from, to) in calls)
        {
            foreach (var callers in (pods.GetValueOrDefault(from) ?? []).GroupBy(pod => (pod.Owner.Kind, pod.Owner.Namespace, pod.Owner.Name)))
            {
                // A workload that stands twice is one workload, and reported as such: the call is forbidden where no form of it may make it.
                var forms = callers.ToList();
                if (pods.TryGetValue(to, out var called))
                    Check(set, reach, (from, forms), (to, called.FindAll(pod => pod.Owner.Namespace == callers.Key.Namespace)));
                else if (model.Infrastructure.Any(server => server.Name == to && server.External && !InProcess.Contains(server.Type)))
                    CheckOutside(set, reach, from, forms[0], to);
            }
        }
    }

    private static string NameOf(PodTemplate pod) => pod.Labels.GetValueOrDefault("app.kubernetes.io/name") ?? pod.Owner.Name;

    private static void Check(KubernetesSet set, PolicyReach reach, (string Name, List<PodTemplate> Forms) caller, (string Name, List<PodTemplate> Pods) called)
    {
        if (called.Pods.Count == 0)
            return;
        var closedIn = caller.Forms.Find(pod => !called.Pods.Exists(other => reach.Lets(pod, PolicySide.Egress, other)) && !reach.IsReported(pod, PolicySide.Egress));
        if (closedIn is not null && caller.Forms.TrueForAll(pod => !called.Pods.Exists(other => reach.Lets(pod, PolicySide.Egress, other))))
            Report(set, reach, closedIn, PolicySide.Egress, $"the code of '{caller.Name}' calls '{called.Name}', and the policy does not let it out to there{At(called.Pods[0])}", $"let it out to the pods of '{called.Name}'{At(called.Pods[0])}");
        var closed = called.Pods.Find(pod => caller.Forms.TrueForAll(form => !reach.Lets(pod, PolicySide.Ingress, form)));
        if (closed is not null && !reach.IsReported(closed, PolicySide.Ingress))
            Report(set, reach, closed, PolicySide.Ingress, $"the code of '{caller.Name}' calls '{called.Name}', and the policy does not let it in{At(closed)}", $"let the pods of '{caller.Name}' in{At(closed)}");
    }

    private static void CheckOutside(KubernetesSet set, PolicyReach reach, string from, PodTemplate caller, string to)
    {
        var rules = reach.Rules(caller, PolicySide.Egress).ToList();
        if (reach.Closing(caller, PolicySide.Egress).Count == 0 || rules.Exists(rule => (rule["to"]?.Items ?? []) is var peers && (peers.Count == 0 || peers.Any(peer => peer["ipBlock"] is not null || peer["namespaceSelector"] is not null)) && !IsForNames(rule)))
            return;
        Report(set, reach, caller, PolicySide.Egress, $"the code of '{from}' calls '{to}', which runs outside the cluster, and the policy lets it out to nothing there", "let it out to the addresses of the server");
    }

    private static bool IsForNames(Yaml.YamlNode rule) => (rule["ports"]?.Items ?? []) is { Count: > 0 } ports && ports.All(port => port["port"]?.Text is "53" or "5353");

    private static void Report(KubernetesSet set, PolicyReach reach, PodTemplate pod, PolicySide side, string message, string remedy)
    {
        var policy = reach.Closing(pod, side)[0];
        set.Sink.Report(NetworkRules.CallForbidden, policy, policy.Spec![side.Rules] ?? policy.Anchor, message, remedy);
    }

    private static string At(PodTemplate pod) => pod.MainContainers.SelectMany(container => container.Ports).Select(port => port.Number).Where(number => number > 0).Distinct().Order().ToList() is { Count: > 0 } ports ? $" at {string.Join(" or ", ports)}" : "";
}
