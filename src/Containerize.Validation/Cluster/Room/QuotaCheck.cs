using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>Whether a quota of a namespace has room for what the set adds to it.</summary>
/// <param name="run">What the trials share.</param>
/// <param name="ns">The namespace.</param>
/// <param name="quota">The quota.</param>
internal sealed class QuotaCheck(TrialRun run, string ns, Quota quota)
{
    /// <summary>Compares the sum of the set, less what the cluster has of it already, with what is left.</summary>
    /// <param name="added">The objects of the namespace, each with the one that the cluster has.</param>
    public void Check(IReadOnlyList<AddedObject> added)
    {
        var covered = new List<AddedObject>();
        foreach (var item in added)
        {
            var covers = item.Need.Pod is { } pod ? quota.Covers(pod) : true;
            if (covers == true)
                covered.Add(item);
            else if (covers is null)
                run.Notes.NotChecked($"the room that the quota '{quota.Name}' of namespace '{ns}' leaves: its scopes are not known here");
            if (covers is null)
                return;
        }

        foreach (var item in covered.Where(item => item.Need.Pod is not null))
            CheckDemands(item);
        foreach (var name in quota.Hard.Names.Order(StringComparer.Ordinal))
            CheckSum(name, covered);
    }

    private void CheckDemands(AddedObject item)
    {
        foreach (var container in item.Need.Pod!.Containers)
        {
            var missing = quota.Demands.Where(name => Find(container, name) is null).ToList();
            if (missing.Count == 0)
                continue;
            run.Notes.Cramp(item.Of);
            run.Notes.Add(LookupFinding.At(
                ClusterLookupRules.QuotaUnmet, item.Of, container.Container.Node["resources"] ?? container.Container.Anchor,
                $"container '{container.Container.Name}' states no {string.Join(" and no ", missing)}, which the quota '{quota.Name}' of namespace '{ns}' counts", "set it in the container's resources"));
        }
    }

    private static decimal? Find(ContainerNeed container, string name) =>
        name.StartsWith("limits.", StringComparison.Ordinal) ? container.Limits.Find(name["limits.".Length..]) : container.Requests.Find(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    private void CheckSum(string name, List<AddedObject> covered)
    {
        var hard = quota.Hard.Find(name)!.Value;
        var used = quota.Used.Find(name) ?? 0;
        var live = covered.Sum(item => item.Live?.Of(name, item.Live.Pods) ?? 0);
        var sum = covered.Sum(item => item.Need.Of(name, item.Need.Pods)) - live;
        if (sum > 0 && used + sum > hard)
        {
            var largest = covered.MaxBy(item => item.Need.Of(name, item.Need.Pods) - (item.Live?.Of(name, item.Live.Pods) ?? 0))!;
            foreach (var item in covered.Where(item => item.Need.Of(name, item.Need.Pods) > 0))
                run.Notes.Cramp(item.Of);
            Report(ClusterLookupRules.QuotaExceeded, largest, name, $"the set takes {QuantityText.Of(name, sum)} {(live > 0 ? "more " : "")}of {name} in namespace '{ns}'", hard, used);
            return;
        }

        var peak = covered.Sum(item => item.Need.Of(name, item.Need.Peak + (item.Live is null || !ObjectNeed.IsOfPods(name) ? 0 : item.Need.Surge))) - live;
        if (peak > sum && used + peak > hard)
        {
            var largest = covered.MaxBy(item => item.Need.Of(name, item.Need.Peak) - item.Need.Of(name, item.Need.Pods))!;
            Report(ClusterLookupRules.QuotaAtPeak, largest, name, $"with autoscalers at their maximum, schedules and rolling updates the set takes up to {QuantityText.Of(name, peak)} {(live > 0 ? "more " : "")}of {name} in namespace '{ns}'", hard, used);
        }
    }

    private void Report(Rule rule, AddedObject at, string name, string message, decimal hard, decimal used)
    {
        var field = name.StartsWith("limits.", StringComparison.Ordinal) ? "limits" : "requests";
        var place = ObjectNeed.IsOfPods(name) && name is not ("pods" or "count/pods")
            ? at.Need.Pod!.Containers.Select(c => c.Container.Node["resources"]?[field]?[name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]]).FirstOrDefault(node => node is not null)
            : name is "pods" or "count/pods" ? at.Of.Node["spec"]?["replicas"] : null;
        run.Notes.Add(LookupFinding.At(rule, at.Of, place ?? at.Of.Node["kind"]!, $"{message}, and the quota '{quota.Name}' has room for {QuantityText.Of(name, Math.Max(0, hard - used))} ({QuantityText.Of(name, hard)} in all, {QuantityText.Of(name, used)} used)"));
    }
}
