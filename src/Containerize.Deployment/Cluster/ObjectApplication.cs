using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Applies objects one after the other and keeps what the server says of them.</summary>
/// <param name="session">The cluster.</param>
/// <param name="force">Whether fields that other managers own are taken over.</param>
/// <param name="applied">Is told of each object that was applied.</param>
internal sealed class ObjectApplication(ClusterSession session, bool force, Action<AppliedObject> applied)
{
    private readonly List<AppliedObject> _objects = [];
    private readonly List<Failure> _failures = [];
    private readonly SortedSet<string> _warnings = new(StringComparer.Ordinal);

    /// <summary>What was applied so far.</summary>
    public IReadOnlyList<AppliedObject> Objects => _objects;

    /// <summary>Why some were refused.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>What the server warned of, once each.</summary>
    public IReadOnlyCollection<string> Warnings => _warnings;

    /// <summary>Applies a group of objects; all of them, whatever becomes of each.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>Whether all were accepted.</returns>
    public async Task<bool> ApplyAsync(IEnumerable<KubernetesObject> objects, CancellationToken ct)
    {
        var before = _failures.Count;
        foreach (var o in objects) await ApplyAsync(o, ct).ConfigureAwait(false);
        return _failures.Count == before;
    }

    private async Task ApplyAsync(KubernetesObject o, CancellationToken ct)
    {
        if (await session.ResourceAsync(o, ct).ConfigureAwait(false) is not { } resource)
        {
            Refuse(o, new ServerProblem(ClusterRules.KindNotServed, $"the cluster, Kubernetes {session.Discovery.Version}, does not serve {o.Kind} in {o.ApiVersion}") { Path = "apiVersion" });
            return;
        }

        var path = resource.Item(o.Namespace ?? session.Fallback, o.Name);
        var old = await session.GetAsync(path, ct).ConfigureAwait(false);
        var answer = await session.ApplyAsync(path, Ownership.Body(o), force, ct).ConfigureAwait(false);
        foreach (var warning in answer.Warnings) _warnings.Add($"{o.Subject}: {ServerText.Clean(warning)}");
        if (ClusterSession.Parsed(answer) is { } now)
        {
            var change = old is null ? "created" : old.Value.Text("metadata", "resourceVersion") == now.Text("metadata", "resourceVersion") ? "unchanged" : "changed";
            var result = new AppliedObject(o, change);
            _objects.Add(result);
            applied(result);
        }
        else if (RefusalReader.IsNotPermitted(answer))
        {
            Refuse(o, new ServerProblem(ClusterRules.NotPermitted, $"the object was not applied: {MessageText.Clean(answer.Status?.Message ?? "")}"));
        }
        else if (answer.NamespaceMissing)
        {
            Refuse(o, new ServerProblem(ClusterRules.NamespaceMissing, $"the namespace '{o.Namespace ?? session.Fallback}' is neither in the cluster nor in the manifests") { Path = "metadata.namespace" });
        }
        else
        {
            foreach (var problem in RefusalReader.Read(answer)) Refuse(o, problem);
        }
    }

    private void Refuse(KubernetesObject o, ServerProblem problem) => _failures.Add(new Failure(ProblemPlace.Finding(problem, o), []));
}
