using System.Collections.Concurrent;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Whether the cluster has what the set refers to and does not bring along. Nothing but metadata is read, of Secrets whose keys matter the keys.</summary>
/// <param name="run">What the trials share.</param>
/// <param name="contents">What the set brings along.</param>
internal sealed class ReferenceCheck(TrialRun run, SetContents contents)
{
    private readonly ObjectLookup _lookup = new(run);
    private readonly ConcurrentDictionary<string, ConcurrentBag<LookupTarget>> _unknown = new(StringComparer.Ordinal);

    /// <summary>Looks everything up, each thing once; what is missing is reported at the first place that names it.</summary>
    /// <param name="objects">The objects of the set.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task RunAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var wanted = objects.SelectMany(Of).Where(reference => !contents.Has(reference.Target) && run.Discovery.Serves(reference.Target.Resource.GroupVersion))
            .GroupBy(reference => reference.Target)
            .Select(group => group.OrderBy(r => r.From.Document.File, StringComparer.Ordinal).ThenBy(r => r.Place.Span.Line).ThenBy(r => r.Place.Span.Column).ToList());
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(wanted, parallel, async (references, token) => await CheckAsync(references, token).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var (reason, targets) in _unknown)
        {
            foreach (var group in targets.GroupBy(target => (target.Kind, target.Namespace)))
            {
                var names = string.Join(", ", group.Select(target => target.IsDefault ? "the default one" : $"'{target.Name}'").Distinct().Order(StringComparer.Ordinal));
                var where = group.Key.Namespace.Length == 0 ? "" : $" in namespace '{group.Key.Namespace}'";
                run.Notes.NotChecked($"whether the cluster has the {group.Key.Kind} {names}{where} that the set refers to: {reason}");
            }
        }
    }

    private IEnumerable<ClusterReference> Of(KubernetesObject o)
    {
        var ns = o.Namespace ?? run.HomeNamespace;
        return PodReferences.Of(o, ns).Concat(StorageReferences.Of(o)).Concat(TrafficReferences.Of(o, ns)).Concat(OtherReferences.Of(o, ns));
    }

    private async Task CheckAsync(List<ClusterReference> references, CancellationToken ct)
    {
        var target = references[0].Target;
        if (target.Namespace.Length > 0 && run.Notes.IsAbsent(target.Namespace))
        {
            Unknown("the namespace is not there yet, so it is still to be created", target);
            return;
        }

        var answer = await _lookup.FindAsync(target, references.Exists(r => r.NeedsContent), ct).ConfigureAwait(false);
        if (answer.IsThere is not { } isThere)
        {
            Unknown(answer.Reason, target);
            return;
        }

        foreach (var reference in references)
            Answered(reference);
        if (!isThere)
            await MissingAsync(references, answer, ct).ConfigureAwait(false);
        else if (answer.Content is { } content)
            await ContentAsync(references, content, ct).ConfigureAwait(false);
    }

    private async Task MissingAsync(List<ClusterReference> references, LookupAnswer answer, CancellationToken ct)
    {
        var first = references[0];
        var target = first.Target;

        // A claim that is bound already needs no default class any more.
        if (target.IsDefault && await AllThereAsync(references, ct).ConfigureAwait(false))
            return;
        var others = answer.Others.Count == 0 ? target.IsClass ? "; it has none at all" : "" : $"; it has {string.Join(", ", answer.Others.Take(10).Select(ServerText.Clean))}";
        var more = references.Count == 1 ? "" : $", and {references.Count} places of the set need it";
        var what = target.IsDefault ? $"{first.From.Kind} '{first.From.Name}' names no {target.Kind}, and the cluster has no default one{others}" : $"{target.Where} is neither in the set nor in the cluster{others}{more}";
        var keys = references.Select(r => r.Key?.Text).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        run.Notes.Add(LookupFinding.At(first.Missing, first.From, first.Place, what, CreatingCommand.Of(target, first.Missing, keys)));
    }

    private async Task<bool> AllThereAsync(List<ClusterReference> references, CancellationToken ct)
    {
        foreach (var reference in references)
        {
            if (reference.From.Kind is not ("PersistentVolumeClaim" or "StatefulSet")
                || await run.Discovery.FindAsync(reference.From.ApiVersion, reference.From.Kind, ct).ConfigureAwait(false) is not { } resource
                || await run.ExistsAsync(resource, reference.From.Namespace ?? run.HomeNamespace, reference.From.Name, ct).ConfigureAwait(false) != true)
            {
                return false;
            }
        }

        return true;
    }

    private async Task ContentAsync(List<ClusterReference> references, YamlNode content, CancellationToken ct)
    {
        var target = references[0].Target;
        foreach (var missing in references.Where(r => r.Key?.Text is { } key && content["data"]?[key] is null && content["binaryData"]?[key] is null).DistinctBy(r => r.Key!.Text))
        {
            var rule = target.Kind == "Secret" ? ClusterLookupRules.MissingSecretKey : ClusterLookupRules.MissingConfigMapKey;
            run.Notes.Add(LookupFinding.At(rule, missing.From, missing.Key!, $"{target.Where} has no key '{missing.Key!.Text}' in the cluster", CreatingCommand.OfKey(target, missing.Key.Text!)));
        }

        if (references.Find(r => r.ForPulling) is { } pulling && content["type"]?.Text is { } type and not ("kubernetes.io/dockerconfigjson" or "kubernetes.io/dockercfg"))
            run.Notes.Add(LookupFinding.At(ClusterLookupRules.WrongPullSecretType, pulling.From, pulling.Place, $"{target.Where} is of the type {ServerText.Clean(type)}", null));
        foreach (var reference in references.Where(r => r.Parent is not null))
            await RouteAttachment.CheckAsync(run, contents, reference, content, ct).ConfigureAwait(false);
    }

    // What the offline rules can only say of the set is settled for these places.
    private void Answered(ClusterReference reference)
    {
        run.Notes.Answer(LookupFinding.Place(reference.From, reference.Place));
        if (reference.Key is { } key)
            run.Notes.Answer(LookupFinding.Place(reference.From, key));
    }

    private void Unknown(string reason, LookupTarget target) => _unknown.GetOrAdd(reason, _ => []).Add(target);
}
