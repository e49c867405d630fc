using System.Text.Json.Nodes;
using Containerize.Generation;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Deploys into a namespace of its own, asks everything for its health, and removes the namespace, whatever happens.</summary>
/// <param name="session">The cluster.</param>
/// <param name="ephemeral">The objects.</param>
/// <param name="secrets">The Secrets that the objects need.</param>
/// <param name="variable">Gives a variable of this process.</param>
/// <param name="options">How.</param>
/// <param name="progress">Is told what happens.</param>
internal sealed class EphemeralDeployment(
    ClusterSession session, EphemeralSet ephemeral, IReadOnlyList<SecretCommand> secrets, Func<string, string?> variable, DeployOptions options, Action<string> progress)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    private string Path => $"/api/v1/namespaces/{Uri.EscapeDataString(ephemeral.Namespace)}";

    /// <summary>Runs the trial.</summary>
    /// <param name="labels">The labels of the namespace besides ours, such as the Pod Security profile.</param>
    /// <param name="ct">Ends the trial; the namespace is removed all the same.</param>
    /// <exception cref="ContainerizeException">A value that only the user knows is not set (<see cref="ExitCode.Usage"/>), or the namespace cannot be made.</exception>
    public async Task<DeployReport> RunAsync(IReadOnlyDictionary<string, string> labels, CancellationToken ct)
    {
        if (GeneratedSecret.Missing(secrets, variable) is { Count: > 0 } missing)
            throw new ContainerizeException(ExitCode.Usage, $"the Secrets of the trial need {string.Join(", ", missing)}", "set them in the environment");
        await MakeAsync(labels, ct).ConfigureAwait(false);
        try
        {
            foreach (var secret in secrets) await CreateAsync($"{Path}/secrets", GeneratedSecret.Of(secret, ephemeral.Namespace, variable), ct).ConfigureAwait(false);
            var commands = secrets.ToDictionary(s => s.Secret, s => s.Command, StringComparer.Ordinal);
            var report = await new Deployer(session, ephemeral.Set, commands, options with { Wait = true }, progress).RunAsync(ct).ConfigureAwait(false);
            report = report with { LeftAlone = [.. ephemeral.LeftOut.Select(o => $"{o}: it would reach beyond the namespace of the trial")] };
            return report.Failures.Count > 0 ? report : report with { Failures = [.. (await new SmokeTest(session, progress).RunAsync(ephemeral.Set, ct).ConfigureAwait(false)).Select(ephemeral.Set.Placed)] };
        }
        finally
        {
            await RemoveAsync().ConfigureAwait(false);
        }
    }

    private async Task MakeAsync(IReadOnlyDictionary<string, string> labels, CancellationToken ct)
    {
        var all = new JsonObject();
        foreach (var (name, value) in labels) all[name] = value;
        all[EphemeralSet.Label] = "true";
        all[Ownership.Label] = Ownership.Manager;
        var body = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = ephemeral.Namespace, ["labels"] = all } };

        // Created, never applied: a namespace that somebody has is not ours to remove.
        await CreateAsync("/api/v1/namespaces", body.ToJsonString(), ct).ConfigureAwait(false);
        progress($"created namespace/{ephemeral.Namespace}");
    }

    private async Task CreateAsync(string path, string body, CancellationToken ct)
    {
        var answer = await session.SendAsync(new ApiRequest(HttpMethod.Post, $"{path}?fieldManager={Ownership.Manager}", "application/json", body), ct).ConfigureAwait(false);
        if (!answer.Succeeded) throw new ContainerizeException(ExitCode.Unavailable, $"the cluster at {session.Address} does not make the namespace of the trial and its Secrets: {MessageText.WithoutValues(MessageText.Clean(answer.Status?.Message ?? $"it answers {answer.Code}"))}", "give the user the right to create namespaces and Secrets, or use another context");
    }

    // The user's cancellation ends the trial, not its tidying up.
    private async Task RemoveAsync()
    {
        using var limit = new CancellationTokenSource(Farewell);
        try
        {
            var answer = await session.SendAsync(new ApiRequest(HttpMethod.Delete, Path), limit.Token).ConfigureAwait(false);
            progress(answer.Succeeded || answer.Code == 404 ? $"removed namespace/{ephemeral.Namespace}" : $"namespace/{ephemeral.Namespace} was not removed ({answer.Code}); kubectl delete namespace {ephemeral.Namespace} removes it");
        }
        catch (Exception error) when (error is ContainerizeException or OperationCanceledException)
        {
            progress($"namespace/{ephemeral.Namespace} was not removed; kubectl delete namespace {ephemeral.Namespace} removes it");
        }
    }
}
