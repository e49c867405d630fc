using System.Text.Json.Nodes;
using Containerize.Validation.Cluster.Lookups;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>Compares one object with the cluster's own.</summary>
/// <param name="run">What the comparisons share.</param>
/// <param name="o">The object.</param>
internal sealed class ObjectComparer(TrialRun run, KubernetesObject o)
{
    /// <summary>Reads the object that is there and tries to apply the one of the set; null where that could not be done, which is noted.</summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task<ObjectComparison?> CompareAsync(CancellationToken ct)
    {
        if (await run.Discovery.FindAsync(o.ApiVersion, o.Kind, ct).ConfigureAwait(false) is not { } resource)
            return run.Set.Defines(o.Group, o.Kind) ? Created(null) : Refused($"the cluster, Kubernetes {run.Discovery.Version}, does not serve {o.Kind} in {o.ApiVersion}");
        var ns = resource.Namespaced ? o.Namespace ?? run.HomeNamespace : "";
        var live = await run.Server.SendAsync(ApiRequest.Get(resource.Item(ns, o.Name)), ct).ConfigureAwait(false);
        if (!live.Succeeded && live.Code != 404)
        {
            run.Notes.NotChecked($"{o.Subject}: {(live.Code == 403 ? "the credentials may not read it" : $"the server answers {live.Code}")}");
            if (live.Code == 403)
                run.Notes.Forbid(MessageText.Clean(live.Status?.Message ?? ""));
            return null;
        }

        var answer = await run.ApplyAsync(o, resource, ns, force: false, ct).ConfigureAwait(false);
        if (answer.NamespaceMissing)
            return run.Set.Has("Namespace", null, ns) ? Created(null) : Refused($"the namespace '{ns}' is neither in the cluster nor in the set");
        if (RefusalReader.IsNotPermitted(answer))
        {
            run.Notes.NotChecked($"{o.Subject}: the credentials may not apply it");
            return null;
        }

        List<string> conflicts = answer.Code == 409 ? Sentences(answer) : [];
        if (answer.Code == 409)
            answer = await run.ApplyAsync(o, resource, ns, force: true, ct).ConfigureAwait(false);
        if (!answer.Succeeded || JsonNode.Parse(answer.Body) is not JsonObject after)
            return Refused([.. Sentences(answer)]);
        if (!live.Succeeded)
            return Created(after);
        return Compared((JsonObject)JsonNode.Parse(live.Body)!, after, conflicts);
    }

    private ObjectComparison Compared(JsonObject before, JsonObject after, List<string> conflicts)
    {
        ServerFields.Remove(before);
        ServerFields.Remove(after);
        SharedDefaults.Remove(before, after, Sent());
        SecretValues.Hide(before, after);
        var (left, right) = (YamlText.Of(before), YamlText.Of(after));
        var state = conflicts.Count > 0 ? ObjectState.Conflict : left == right ? ObjectState.Unchanged : ObjectState.Changed;
        return Of(state, left, right, conflicts);
    }

    private ObjectComparison Created(JsonObject? after)
    {
        var sent = Sent() as JsonObject ?? [];
        var made = after ?? (JsonObject)sent.DeepClone();
        ServerFields.Remove(made);
        SharedDefaults.Remove((JsonObject)made.DeepClone(), made, sent);
        SecretValues.Hide(null, made);
        return Of(ObjectState.Created, null, YamlText.Of(made), []);
    }

    private ObjectComparison Refused(params string[] reasons) => Of(ObjectState.Refused, null, null, reasons);

    private ObjectComparison Of(ObjectState state, string? before, string? after, IEnumerable<string> notes) =>
        new(o.Subject, LookupFinding.Place(o, o.Node["kind"]!), state, before, after, notes.ToEquatableList());

    private JsonNode? Sent() => JsonNode.Parse(NodeJson.Write(o.Node));

    private List<string> Sentences(ApiAnswer answer) =>
        [.. RefusalReader.Read(answer).Select(problem => o.Kind == "Secret" ? MessageText.WithoutValues(problem.Message) : problem.Message)];
}
