using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>Whether containers, pods and claims are within the limit ranges of their namespace.</summary>
/// <param name="run">What the trials share.</param>
/// <param name="ranges">The limit ranges.</param>
internal sealed class LimitCheck(TrialRun run, IReadOnlyList<LimitRange> ranges)
{
    public void Check(KubernetesObject o)
    {
        if (o.Node is not YamlMapping root)
            return;
        if (new Manifests.KubernetesObject(o.Document.File, root, null).Pod is { } pod)
        {
            var need = new PodNeed(pod, ranges);
            foreach (var range in ranges.Where(range => range.Type == "Container"))
            {
                foreach (var container in need.Containers)
                    Check(o, range, $"container '{container.Container.Name}'", container.Requests, container.Limits, (field, name) => container.Container.Node["resources"]?[field]?[name] ?? container.Container.Anchor);
            }

            foreach (var range in ranges.Where(range => range.Type == "Pod"))
                Check(o, range, "a pod altogether", need.Requests, need.Limits, (_, _) => pod.Spec?["containers"] ?? o.Node["kind"]!);
        }

        var claims = o.Kind switch { "PersistentVolumeClaim" => [root], "StatefulSet" => root["spec"]?["volumeClaimTemplates"]?.Items ?? [], _ => [] };
        foreach (var (range, claim) in ranges.Where(range => range.Type == "PersistentVolumeClaim").SelectMany(_ => claims, (range, claim) => (range, claim)))
            CheckClaim(o, range, claim);
    }

    private void Check(KubernetesObject o, LimitRange range, string who, ResourceAmounts requests, ResourceAmounts limits, Func<string, string, YamlNode> place)
    {
        foreach (var name in range.Min.Names.Order(StringComparer.Ordinal))
        {
            var least = range.Min.Find(name)!.Value;
            if (requests.Find(name) is not { } request)
                Report(o, range, place("requests", name), $"{who} requests no {name}, and {QuantityText.Of(name, least)} are the least in namespace '{Home(o)}'", $"request {QuantityText.Of(name, least)} or more");
            else if (request < least)
                Report(o, range, place("requests", name), $"{who} requests {QuantityText.Of(name, request)} of {name}, and {QuantityText.Of(name, least)} are the least in namespace '{Home(o)}'", $"request {QuantityText.Of(name, least)} or more");
        }

        foreach (var name in range.Max.Names.Order(StringComparer.Ordinal))
        {
            var most = range.Max.Find(name)!.Value;
            if (limits.Find(name) is not { } limit)
                Report(o, range, place("limits", name), $"{who} has no limit for {name}, and {QuantityText.Of(name, most)} are the most in namespace '{Home(o)}'", $"set a limit of {QuantityText.Of(name, most)} or less");
            else if (limit > most)
                Report(o, range, place("limits", name), $"{who} has a limit of {QuantityText.Of(name, limit)} for {name}, and {QuantityText.Of(name, most)} are the most in namespace '{Home(o)}'", $"set a limit of {QuantityText.Of(name, most)} or less");
        }

        foreach (var name in range.Ratio.Names.Order(StringComparer.Ordinal))
        {
            var most = range.Ratio.Find(name)!.Value;
            if (requests.Find(name) is > 0 and var request && limits.Find(name) is { } limit && limit / request > most)
                Report(o, range, place("limits", name), $"{who} has a limit for {name} that is {QuantityText.Of("", limit / request)} times its request, and {QuantityText.Of("", most)} times is the most in namespace '{Home(o)}'", "raise the request, or lower the limit");
        }
    }

    private void CheckClaim(KubernetesObject o, LimitRange range, YamlNode claim)
    {
        var place = claim["spec"]?["resources"]?["requests"]?["storage"];
        if (place is null || ResourceAmounts.Of(place.Parent).Find("storage") is not { } storage)
            return;
        if (range.Min.Find("storage") is { } least && storage < least)
            Report(o, range, place, $"the claim asks for {place.Text}, and {QuantityText.Of("storage", least)} are the least in namespace '{Home(o)}'", $"ask for {QuantityText.Of("storage", least)} or more");
        if (range.Max.Find("storage") is { } most && storage > most)
            Report(o, range, place, $"the claim asks for {place.Text}, and {QuantityText.Of("storage", most)} are the most in namespace '{Home(o)}'", $"ask for {QuantityText.Of("storage", most)} or less");
    }

    private string Home(KubernetesObject o) => o.Namespace ?? run.HomeNamespace;

    private void Report(KubernetesObject o, LimitRange range, YamlNode place, string message, string remedy)
    {
        run.Notes.Cramp(o);
        run.Notes.Add(LookupFinding.At(ClusterLookupRules.OutsideLimitRange, o, place, $"{message} (LimitRange '{range.Name}')", remedy));
    }
}
