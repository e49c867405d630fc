using Containerize.Validation.Building;
using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Cluster.Room;
using Containerize.Validation.Ignores;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Cluster;

/// <summary>Asks an API server what it would say to the objects; nothing is stored there, and values of Secrets are never printed.</summary>
public static class ClusterValidator
{
    /// <summary>Tries every Kubernetes object of the files by server-side dry-run, and looks up what the set needs of the cluster.</summary>
    /// <param name="files">YAML files; documents that are no Kubernetes objects are passed over.</param>
    /// <param name="options">Which server, and how.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What the server finds, at the line that causes it. <see cref="ValidationReport.Documents"/> counts objects.</returns>
    /// <exception cref="ContainerizeException">
    /// There is no usable kubeconfig, or the server does not answer or refuses the credentials (<see cref="ExitCode.Unavailable"/>);
    /// the namespace to try objects in does not exist (<see cref="ExitCode.Usage"/>).
    /// </exception>
    public static Task<ValidationReport> ValidateAsync(EquatableList<TextFile> files, ClusterOptions options, CancellationToken ct) => ValidateAsync(files, [], options, ct);

    /// <summary>Tries the objects of files, and those that were built of kustomizations and charts, each of them as a set of its own.</summary>
    /// <param name="files">YAML files; documents that are no Kubernetes objects, and files that are deployed in built form alone, are passed over.</param>
    /// <param name="built">What was built.</param>
    /// <param name="options">Which server, and how.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What the server finds, where it comes from.</returns>
    /// <exception cref="ContainerizeException">As for the files alone.</exception>
    public static async Task<ValidationReport> ValidateAsync(EquatableList<TextFile> files, IReadOnlyList<BuiltManifests> built, ClusterOptions options, CancellationToken ct)
    {
        var notes = new RunNotes();
        var objects = ObjectReader.Read(files.Where(file => !built.Any(set => set.Replaced.Contains(file.Path))).ToEquatableList(), notes);
        using var connection = ClusterConnection.Open(options);
        var server = new ApiServer(connection, options);
        var discovery = await Discovery.StartAsync(server, ct).ConfigureAwait(false);
        var report = await TryAsync(new TrialRun(server, discovery, new ManifestSet(objects), notes, options), objects, ct).ConfigureAwait(false);
        report = report with { NotChecked = report.NotChecked.Where(sentence => !built.Any(set => sentence.StartsWith(set.Folder + ": ", StringComparison.Ordinal))).ToEquatableList() };
        foreach (var set in built)
        {
            var own = new RunNotes();
            var made = ObjectReader.Read(EquatableList.Of(set.File), own);
            report = Join(report, await TryAsync(new TrialRun(server, discovery, new ManifestSet(made), own, options), made, ct).ConfigureAwait(false), set);
        }

        return report;
    }

    private static async Task<ValidationReport> TryAsync(TrialRun run, IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        VersionCheck.Check(run, objects);
        await new AccessCheck(run).RunAsync(objects, ct).ConfigureAwait(false);
        await new RoomCheck(run).RunAsync(objects, ct).ConfigureAwait(false);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(objects, parallel, async (o, token) => await new ObjectTrial(run, o).RunAsync(token).ConfigureAwait(false)).ConfigureAwait(false);
        if (objects.Count > 0 && run.Notes.Forbidden.Count >= objects.Count && !run.Notes.HasDenials)
        {
            throw ConnectionFault.Forbidden(run.Server.Connection, run.Notes.Forbidden[0]);
        }

        await new ReferenceCheck(run, new SetContents(objects, run.HomeNamespace)).RunAsync(objects, ct).ConfigureAwait(false);
        return run.Notes.Report(objects.Count, run.Fallback);
    }

    // What several sets show of one place is said once.
    private static ValidationReport Join(ValidationReport report, ValidationReport trial, BuiltManifests set)
    {
        var placed = trial.Findings.Select(set.Placed).OfType<(Finding Finding, ObjectIgnore? Ignore)>().ToList();
        var known = report.Findings.Select(finding => (finding.Rule, finding.Location.File, finding.Location.Line)).ToHashSet();
        var added = placed.Where(item => item.Ignore is null).Select(item => item.Finding).Where(finding => known.Add((finding.Rule, finding.Location.File, finding.Location.Line)));
        return new ValidationReport(report.Findings.Concat(added).Order(FindingOrder.Instance).ToEquatableList(), report.NotChecked.Concat(trial.NotChecked).Distinct().ToEquatableList(), report.Documents + trial.Documents)
        {
            Suppressed = report.Suppressed.Concat(placed.Where(item => item.Ignore is not null).Select(item => new SuppressedFinding(item.Finding, item.Ignore!.Reason, true))).ToEquatableList(),
            Answered = report.Answered.Concat(trial.Answered.Select(set.Placed)).Distinct().ToEquatableList(),
        };
    }
}
