using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Applies manifests in the order in which they need each other: namespaces, what pods need, servers, migrations, services.</summary>
/// <param name="session">The cluster.</param>
/// <param name="set">The objects.</param>
/// <param name="commands">The command that creates each Secret, by its name.</param>
/// <param name="options">How.</param>
/// <param name="progress">Is told what happens.</param>
internal sealed class Deployer(ClusterSession session, DeploySet set, IReadOnlyDictionary<string, string> commands, DeployOptions options, Action<string> progress)
{
    private readonly ObjectApplication _application = new(session, options.Force, a => progress($"{a.Change} {a.Object.Kind.ToLowerInvariant()}/{a.Object.Name}"));

    private readonly List<Failure> _failures = [];

    /// <summary>Deploys.</summary>
    /// <param name="ct">Ends the work; what was applied stays.</param>
    public async Task<DeployReport> RunAsync(CancellationToken ct)
    {
        await StagesAsync(ct).ConfigureAwait(false);
        var left = await new Leftovers(session, set).FindAsync(ct).ConfigureAwait(false);
        return new DeployReport(_application.Objects, [.. _application.Failures.Concat(_failures).Select(set.Placed)])
        {
            Warnings = _application.Warnings,
            Superseded = left.Superseded,
            LeftAlone = left.Orphans,
            NotApplied = set.All.Count - _application.Objects.Count - _application.Failures.Select(f => f.Finding.Subject).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    private async Task StagesAsync(CancellationToken ct)
    {
        if (!await _application.ApplyAsync(set.Namespaces, ct).ConfigureAwait(false)) return;
        _failures.AddRange(await new SecretCheck(session, commands).RunAsync(set.All, ct).ConfigureAwait(false));
        if (_failures.Count > 0 || !await _application.ApplyAsync(set.Surroundings, ct).ConfigureAwait(false)) return;
        if (!await _application.ApplyAsync(set.Servers, ct).ConfigureAwait(false)) return;
        if (set.Migrations.Count > 0)
        {
            // Migrations need their servers, and services need the migrations, whoever waits for the rest.
            if (!await WaitAsync(set.Servers, ct).ConfigureAwait(false)) return;
            if (!await _application.ApplyAsync(set.Migrations, ct).ConfigureAwait(false)) return;
            if (!await WaitAsync(set.Migrations, ct).ConfigureAwait(false)) return;
        }

        if (await _application.ApplyAsync(set.Services, ct).ConfigureAwait(false) && options.Wait) await WaitAsync(set.Migrations.Count > 0 ? set.Services : [.. set.Servers, .. set.Services], ct).ConfigureAwait(false);
    }

    private async Task<bool> WaitAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var waited = objects.Where(o => DeploySet.RollsOut(o) || set.Migrations.Contains(o)).ToList();
        var failures = await new RolloutWatch(session, new RolloutDiagnosis(session, commands), options, progress).WaitAsync(waited, ct).ConfigureAwait(false);
        _failures.AddRange(failures);
        return failures.Count == 0;
    }
}
