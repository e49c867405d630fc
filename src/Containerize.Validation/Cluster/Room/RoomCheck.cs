using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>Whether the quotas and limit ranges of the namespaces have room for the set.</summary>
/// <param name="run">What the trials share.</param>
internal sealed class RoomCheck(TrialRun run)
{
    private static readonly ApiResource Quotas = new("v1", "resourcequotas", true);
    private static readonly ApiResource Ranges = new("v1", "limitranges", true);

    public async Task RunAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var located = new List<(KubernetesObject Of, ApiResource Resource, string Namespace)>();
        foreach (var o in objects)
        {
            if (await run.Discovery.FindAsync(o.ApiVersion, o.Kind, ct).ConfigureAwait(false) is { Namespaced: true } resource && o.Node is YamlMapping)
                located.Add((o, resource, o.Namespace ?? run.HomeNamespace));
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(located.GroupBy(l => l.Namespace), parallel, async (group, token) =>
            await CheckAsync(group.Key, [.. group.Select(l => (l.Of, l.Resource))], token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task CheckAsync(string ns, List<(KubernetesObject Of, ApiResource Resource)> objects, CancellationToken ct)
    {
        var ranges = await ListAsync(Ranges, ns, ct).ConfigureAwait(false) is { } limits ? LimitRange.All(limits) : [];
        var quotas = await ListAsync(Quotas, ns, ct).ConfigureAwait(false) is { } list ? Quota.All(list) : [];
        if (ranges.Count > 0)
        {
            var check = new LimitCheck(run, ranges);
            foreach (var (o, _) in objects)
                check.Check(o);
        }

        if (quotas.Count == 0)
            return;
        var added = new List<AddedObject>();
        var scalers = objects.Where(o => o.Of.Kind == "HorizontalPodAutoscaler").Select(o => o.Of.Node).ToList();
        foreach (var (o, resource) in objects)
        {
            var scaling = scalers.Find(s => s["spec"]?["scaleTargetRef"]?["kind"]?.Text == o.Kind && s["spec"]?["scaleTargetRef"]?["name"]?.Text == o.Name);
            var need = new ObjectNeed((YamlMapping)o.Node, resource, scaling, ranges);
            var live = await LiveAsync(o, resource, ns, need, ct).ConfigureAwait(false);
            if (live is { Known: false })
            {
                run.Notes.NotChecked($"the room that the quotas of namespace '{ns}' leave: the credentials may not read what the namespace holds already");
                return;
            }

            added.Add(new AddedObject(o, need, live.Root is null ? null : new ObjectNeed(live.Root, resource, null, ranges)));
        }

        foreach (var quota in quotas)
            new QuotaCheck(run, ns, quota).Check(added);
        if (added.Exists(item => item.Of.Kind == "DaemonSet"))
            run.Notes.NotChecked($"the quotas of namespace '{ns}' were compared with one pod of each DaemonSet: how many nodes there will be is not known");
    }

    // Of what has pods or claims the whole object is needed, of anything else only whether it is there.
    private async Task<(bool Known, YamlMapping? Root)> LiveAsync(KubernetesObject o, ApiResource resource, string ns, ObjectNeed need, CancellationToken ct)
    {
        if (o.Name.Length == 0)
            return (true, null);
        var path = resource.Item(ns, o.Name);
        var whole = need.Pod is not null || resource.Plural is "persistentvolumeclaims" or "services";
        var answer = await run.Server.SendAsync(whole ? ApiRequest.Get(path) : ApiRequest.GetMetadata(path), ct).ConfigureAwait(false);
        return answer switch
        {
            { Succeeded: true } => (true, whole ? LiveObject.Read(answer.Body) : (YamlMapping)o.Node),
            { Code: 404 } => (true, null),
            _ => (false, null),
        };
    }

    private async Task<string?> ListAsync(ApiResource resource, string ns, CancellationToken ct)
    {
        var answer = await run.Server.SendAsync(ApiRequest.Get(resource.Collection(ns)), ct).ConfigureAwait(false);
        if (answer.Succeeded)
            return answer.Body;
        if (answer.Code == 403)
            run.Notes.NotChecked($"the {resource.Plural} of namespace '{ns}': the credentials may not read them");
        return null;
    }
}
