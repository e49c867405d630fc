namespace Containerize.Validation.Cluster;

/// <summary>Asks the server about one object: create first, then apply where the object exists, then one of its pods.</summary>
/// <param name="run">What the trials share.</param>
/// <param name="o">The object.</param>
internal sealed class ObjectTrial(TrialRun run, KubernetesObject o)
{
    private static readonly string[] RoomWords = ["exceeded quota: ", "failed quota: ", " usage per ", "limit to request ratio per "];

    private readonly List<ServerProblem> _problems = [];

    /// <summary>Runs the trial; results go to the run's notes.</summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task RunAsync(CancellationToken ct)
    {
        if (await run.Discovery.FindAsync(o.ApiVersion, o.Kind, ct).ConfigureAwait(false) is not { } resource)
        {
            NotServed();
            return;
        }

        var home = resource.Namespaced ? o.Namespace ?? run.HomeNamespace : "";
        if (o.Node["metadata"]?["namespace"] is { } written)
        {
            run.Notes.Answer(Lookups.LookupFinding.Place(o, written));
        }

        var (answer, ns, sent) = await CreateAsync(resource, home, ct).ConfigureAwait(false);
        if (answer is null)
        {
            return;
        }

        var accepted = answer.Succeeded || answer.AlreadyExists;
        Take(answer);
        if (answer.AlreadyExists && ns == home)
        {
            await ApplyAsync(sent, resource, ns, ct).ConfigureAwait(false);
        }

        if (accepted)
        {
            var pod = await PodTrial.RunAsync(run, sent, ns, ct).ConfigureAwait(false);
            if (pod.Any(p => p.Rule == ClusterRules.PodSecurity))
            {
                _problems.RemoveAll(p => p.Rule == ClusterRules.PodSecurity);
            }

            _problems.AddRange(pod.Where(p => !_problems.Contains(p)));
        }

        LeaveOutReported(resource, home);
        foreach (var problem in _problems)
        {
            run.Notes.Add(ProblemPlace.Finding(problem, o));
        }
    }

    // One cause is one finding: what was looked up beforehand is said there, with the numbers or the verbs.
    private void LeaveOutReported(ApiResource resource, string home)
    {
        if (run.Notes.IsDenied(resource, home) && _problems.RemoveAll(p => p.Rule == ClusterRules.NotPermitted) > 0)
        {
            run.Notes.NotChecked($"{o.Subject} was not tried on the cluster: the current user may not");
        }

        if (run.Notes.IsCramped(o))
        {
            _problems.RemoveAll(p => p.Rule == ClusterRules.AdmissionRefused && RoomWords.Any(word => p.Message.Contains(word, StringComparison.Ordinal)));
        }
    }

    private async Task<(ApiAnswer? Answer, string Namespace, KubernetesObject Sent)> CreateAsync(ApiResource resource, string home, CancellationToken ct)
    {
        if (!run.Notes.IsAbsent(home))
        {
            var answer = await run.CreateAsync(o, resource, home, ct).ConfigureAwait(false);
            if (!answer.NamespaceMissing)
            {
                return (answer, home, o);
            }
        }

        var missing = new ServerProblem(ClusterRules.NamespaceMissing, $"the namespace '{home}' is neither in the cluster nor in the manifests")
        {
            Path = "metadata.namespace",
        };
        run.Notes.Absent(home, ProblemPlace.Finding(missing, o), run.Set.Has("Namespace", null, home));
        if (home == run.Fallback)
        {
            throw NoFallback();
        }

        var moved = o.In(run.Fallback);
        var second = await run.CreateAsync(moved, resource, run.Fallback, ct).ConfigureAwait(false);
        return second.NamespaceMissing ? throw NoFallback() : (second, run.Fallback, moved);
    }

    private async Task ApplyAsync(KubernetesObject sent, ApiResource resource, string ns, CancellationToken ct)
    {
        var answer = await run.ApplyAsync(sent, resource, ns, force: false, ct).ConfigureAwait(false);
        Take(answer);
        if (answer.Code == 409)
        {
            Take(await run.ApplyAsync(sent, resource, ns, force: true, ct).ConfigureAwait(false));
        }
    }

    private void Take(ApiAnswer answer)
    {
        var found = answer.Warnings.SelectMany(WarningReader.Read).ToList();
        if (RefusalReader.IsNotPermitted(answer))
        {
            var sentence = MessageText.Clean(answer.Status?.Message ?? "");
            run.Notes.Forbid(sentence);
            found.Add(new ServerProblem(ClusterRules.NotPermitted, $"the object was not tried: {sentence}"));
        }
        else if (!answer.Succeeded && !answer.AlreadyExists)
        {
            found.AddRange(RefusalReader.Read(answer));
        }

        _problems.AddRange(found.Where(p => !_problems.Contains(p)));
    }

    private void NotServed()
    {
        if (run.Set.Defines(o.Group, o.Kind))
        {
            run.Notes.NotChecked($"{o.Subject} was not tried on the cluster: the manifests define its kind, the cluster does not have it yet");
            return;
        }

        var versions = run.Discovery.VersionsOfGroup(o.ApiVersion);
        var others = versions.Count == 0 ? "" : $" (of this group it serves {string.Join(", ", versions)})";
        var problem = new ServerProblem(
            ClusterRules.KindNotServed,
            $"the cluster, Kubernetes {run.Discovery.Version}, does not serve {o.Kind} in {o.ApiVersion}{others}")
        {
            Path = versions.Count == 0 || !versions.Contains(o.ApiVersion) ? "apiVersion" : "kind",
        };
        run.Notes.Add(ProblemPlace.Finding(problem, o));
    }

    private ContainerizeException NoFallback() => new(
        ExitCode.Usage,
        $"the namespace '{run.Fallback}' is not in the cluster at {run.Server.Connection.Server}",
        "name one that exists with --namespace");
}
