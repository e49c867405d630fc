using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Cluster.Room;

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
    public static async Task<ValidationReport> ValidateAsync(EquatableList<TextFile> files, ClusterOptions options, CancellationToken ct)
    {
        var notes = new RunNotes();
        var objects = ObjectReader.Read(files, notes);
        using var connection = ClusterConnection.Open(options);
        var server = new ApiServer(connection, options);
        var discovery = await Discovery.StartAsync(server, ct).ConfigureAwait(false);
        var run = new TrialRun(server, discovery, new ManifestSet(objects), notes, options);
        await new AccessCheck(run).RunAsync(objects, ct).ConfigureAwait(false);
        await new RoomCheck(run).RunAsync(objects, ct).ConfigureAwait(false);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = ct };
        await Parallel.ForEachAsync(objects, parallel, async (o, token) => await new ObjectTrial(run, o).RunAsync(token).ConfigureAwait(false)).ConfigureAwait(false);
        if (objects.Count > 0 && notes.Forbidden.Count >= objects.Count && !notes.HasDenials)
        {
            throw ConnectionFault.Forbidden(connection, notes.Forbidden[0]);
        }

        await new ReferenceCheck(run, new SetContents(objects, run.HomeNamespace)).RunAsync(objects, ct).ConfigureAwait(false);
        return notes.Report(objects.Count, run.Fallback);
    }
}
