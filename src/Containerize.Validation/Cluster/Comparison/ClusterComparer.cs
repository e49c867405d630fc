using System.Collections.Concurrent;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>Compares a set with what a cluster has. Applying is tried by dry-run, so nothing is stored; values of Secrets are never shown.</summary>
public static class ClusterComparer
{
    /// <summary>Tries to apply every object and compares the result with the object that is there.</summary>
    /// <param name="files">YAML files; documents that are no Kubernetes objects are passed over.</param>
    /// <param name="options">Which server, and how.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="ContainerizeException">There is no usable kubeconfig, or the server does not answer or refuses the credentials (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task<ClusterComparison> CompareAsync(EquatableList<TextFile> files, ClusterOptions options, CancellationToken ct)
    {
        var notes = new RunNotes();
        var objects = ObjectReader.Read(files, notes);
        using var connection = ClusterConnection.Open(options);
        var server = new ApiServer(connection, options);
        var discovery = await Discovery.StartAsync(server, ct).ConfigureAwait(false);
        var run = new TrialRun(server, discovery, new ManifestSet(objects), notes, options);
        var compared = new ConcurrentBag<ObjectComparison>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(objects, parallel, async (o, token) =>
        {
            if (await new ObjectComparer(run, o).CompareAsync(token).ConfigureAwait(false) is { } comparison)
                compared.Add(comparison);
        }).ConfigureAwait(false);
        if (objects.Count > 0 && notes.Forbidden.Count >= objects.Count)
            throw ConnectionFault.Forbidden(connection, notes.Forbidden[0]);
        return new ClusterComparison(
            compared.OrderBy(c => c.Location.File, StringComparer.Ordinal).ThenBy(c => c.Location.Line).ThenBy(c => c.Subject, StringComparer.Ordinal).ToEquatableList(),
            notes.Report(objects.Count, run.Fallback).NotChecked);
    }
}
