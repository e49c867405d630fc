using System.Collections.Concurrent;
using System.Text.Json;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Asks whether the current user may do what applying the set takes. A review is answered and not stored.</summary>
/// <param name="run">What the trials share.</param>
internal sealed class AccessCheck(TrialRun run)
{
    private static readonly string[] Verbs = ["create", "patch", "get"];

    /// <summary>Asks for each kind, namespace and verb; what is not allowed is one finding for each kind.</summary>
    /// <param name="objects">The objects of the set.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task RunAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var kinds = new Dictionary<(ApiResource Resource, string Namespace), KubernetesObject>();
        foreach (var o in objects.OrderBy(o => o.Document.File, StringComparer.Ordinal).ThenBy(o => o.Node.Span.Line))
        {
            if (await run.Discovery.FindAsync(o.ApiVersion, o.Kind, ct).ConfigureAwait(false) is { } resource)
                kinds.TryAdd((resource, resource.Namespaced ? o.Namespace ?? run.HomeNamespace : ""), o);
        }

        var denied = new ConcurrentBag<(ApiResource Resource, string Namespace, string Verb)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(kinds.Keys.SelectMany(key => Verbs, (key, verb) => (key.Resource, key.Namespace, Verb: verb)), parallel, async (question, token) =>
        {
            if (await MayAsync(question.Resource, question.Namespace, question.Verb, token).ConfigureAwait(false) == false)
                denied.Add(question);
        }).ConfigureAwait(false);
        foreach (var group in denied.GroupBy(d => d.Resource))
            Report(group.Key, group.Select(d => (d.Namespace, d.Verb)).ToLookup(d => d.Namespace, d => d.Verb, StringComparer.Ordinal), kinds);
    }

    private async Task<bool?> MayAsync(ApiResource resource, string ns, string verb, CancellationToken ct)
    {
        var slash = resource.GroupVersion.IndexOf('/', StringComparison.Ordinal);
        var question = AccessReview.Ask(slash < 0 ? "" : resource.GroupVersion[..slash], resource.Plural, ns, verb, resource.GroupVersion[(slash + 1)..]);
        var answer = await run.Server.SendAsync(question, ct).ConfigureAwait(false);
        if (answer.Succeeded && Allowed(answer.Body) is { } allowed)
            return allowed;
        run.Notes.NotChecked("whether the current user may apply the set: the cluster does not say so when it is asked (SelfSubjectAccessReview)");
        return null;
    }

    private static bool? Allowed(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object
            && status.TryGetProperty("allowed", out var allowed) && allowed.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? allowed.ValueKind == JsonValueKind.True
            : null;
    }

    private void Report(ApiResource resource, ILookup<string, string> denied, Dictionary<(ApiResource Resource, string Namespace), KubernetesObject> kinds)
    {
        var clauses = denied.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{string.Join(", ", Verbs.Where(verb => d.Contains(verb)))} {resource.Plural}{(d.Key.Length == 0 ? "" : $" in namespace '{d.Key}'")}");
        foreach (var ns in denied.Where(d => d.Any(verb => verb != "get")).Select(d => d.Key))
            run.Notes.Deny(resource, ns);
        var first = denied.Select(d => kinds[(resource, d.Key)]).OrderBy(o => o.Document.File, StringComparer.Ordinal).ThenBy(o => o.Node.Span.Line).First();
        var slash = resource.GroupVersion.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? resource.Plural : $"{resource.Plural}.{resource.GroupVersion[..slash]}";
        var finding = LookupFinding.At(
            ClusterLookupRules.NotAllowed, first, first.Node["kind"]!, $"the current user may not {string.Join(", and not ", clauses)}",
            $"have a {(resource.Namespaced ? "Role" : "ClusterRole")} with {string.Join(", ", Verbs.Where(verb => denied.Any(d => d.Contains(verb))))} on {name} bound to the user, or use another context");
        // Whoever cannot read can still apply; only waiting for the result fails.
        run.Notes.Add(denied.Any(d => d.Any(verb => verb != "get")) ? finding : finding with { Severity = Severity.Warning });
    }
}
