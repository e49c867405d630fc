using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Asks every service for its health the way that others reach it: by its Service, through the API server's proxy.</summary>
/// <param name="session">The cluster.</param>
/// <param name="progress">Is told of each answer.</param>
internal sealed class SmokeTest(ClusterSession session, Action<string> progress)
{
    /// <summary>Asks all of them.</summary>
    /// <param name="set">The objects.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<Failure>> RunAsync(DeploySet set, CancellationToken ct)
    {
        var failures = new List<Failure>();
        foreach (var service in set.All.Where(o => o.Kind == "Service").OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            if (Question(service, set) is not { } asked) continue;
            var answer = await AskAsync(asked.Path, ct).ConfigureAwait(false);
            progress($"service/{service.Name}: {asked.Shown} {answer ?? "answers"}");
            if (answer is not null)
                failures.Add(Failure.Of(DeploymentRules.NotHealthyInCluster, new SourceLocation(service.Document.File, service.Node.Span.Line, service.Node.Span.Column), service.Subject, $"{service.Name} does not answer as healthy in the cluster: {asked.Shown} {answer}"));
        }

        return failures;
    }

    private static (string Path, string Shown)? Question(KubernetesObject service, DeploySet set)
    {
        var selector = service.Node["spec"]?["selector"]?["app.kubernetes.io/name"]?.Text;
        var workload = set.All.FirstOrDefault(o => DeploySet.RollsOut(o) && selector is not null && o.Node["spec"]?["template"]?["metadata"]?["labels"]?["app.kubernetes.io/name"]?.Text == selector);
        var probe = workload?.Node["spec"]?["template"]?["spec"]?["containers"]?.Items.Select(c => c["readinessProbe"]?["httpGet"] ?? c["livenessProbe"]?["httpGet"]).FirstOrDefault(p => p is not null);
        if (probe?["path"]?.Text is not { Length: > 0 } path) return null;
        var wanted = probe["port"]?.Text;
        var ports = service.Node["spec"]?["ports"]?.Items.ToList() ?? [];
        var port = ports.FirstOrDefault(p => p["targetPort"]?.Text == wanted || p["name"]?.Text == wanted) ?? ports.FirstOrDefault();
        if (port is null) return null;
        var name = port["name"]?.Text ?? port["port"]?.Text ?? "";
        var scheme = probe["scheme"]?.Text == "HTTPS" ? "https:" : "";
        return ($"/api/v1/namespaces/{Uri.EscapeDataString(service.Namespace ?? "default")}/services/{scheme}{Uri.EscapeDataString(service.Name)}:{Uri.EscapeDataString(name)}/proxy{(path.StartsWith('/') ? "" : "/")}{path}", path);
    }

    // The proxy passes the program's own code on, which is no API server's.
    private async Task<string?> AskAsync(string path, CancellationToken ct)
    {
        try
        {
            var answer = await session.SendAsync(ApiRequest.Get(path) with { Accept = "*/*", Keep = _ => "{}" }, ct).ConfigureAwait(false);
            return answer.Succeeded ? null : $"answers {answer.Code}{(answer.Status is { Message.Length: > 0 } status ? $": {MessageText.Clean(status.Message)}" : "")}";
        }
        catch (ContainerizeException error) when (error.ExitCode == ExitCode.Unavailable)
        {
            return $"gets no good answer: {error.What}";
        }
    }
}
