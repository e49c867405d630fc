using Containerize.Validation.Cluster;
using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Yaml;

namespace Containerize.Deployment.Cluster;

/// <summary>Sees that the Secrets which pods need are there before any pod is: what waits for them would not start.</summary>
/// <param name="session">The cluster.</param>
/// <param name="commands">The command that creates each Secret, by its name.</param>
internal sealed class SecretCheck(ClusterSession session, IReadOnlyDictionary<string, string> commands)
{
    /// <summary>A finding for each Secret that is missing, or lacks a key, at the first place that names it.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<Failure>> RunAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var made = objects.Where(o => o.Kind == "Secret").Select(o => (Namespace(o), o.Name))
            .Concat(objects.Where(o => o.Kind is "ExternalSecret" or "SealedSecret").Select(o => (Namespace(o), o.Node["spec"]?["target"]?["name"]?.Text ?? o.Name))).ToHashSet();
        var failures = new List<Failure>();
        var asked = objects.SelectMany(o => References(o.Node).Select(r => (Object: o, r.Name, r.Key, r.Place))).Where(r => !made.Contains((Namespace(r.Object), r.Name))).ToList();
        foreach (var secret in asked.GroupBy(r => (Space: Namespace(r.Object), r.Name)).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var answer = await session.SendAsync(ApiRequest.Get($"/api/v1/namespaces/{Uri.EscapeDataString(secret.Key.Space)}/secrets/{Uri.EscapeDataString(secret.Key.Name)}") with { Keep = SecretKeys.Keep }, ct).ConfigureAwait(false);
            if (answer is { Code: 404, NamespaceMissing: false })
            {
                failures.Add(Missing(secret.First().Object, secret.First().Place, secret.Key.Name, $"the Secret {secret.Key.Name} is not in the namespace {secret.Key.Space}"));
                continue;
            }

            if (ClusterSession.Parsed(answer) is not { } live) continue;
            var keys = live.Members("data").Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
            failures.AddRange(secret.Where(r => r.Key.Length > 0 && !keys.Contains(r.Key)).DistinctBy(r => r.Key).Select(r => Missing(r.Object, r.Place, secret.Key.Name, $"the Secret {secret.Key.Name} lacks the key {r.Key}")));
        }

        return failures;
    }

    private Failure Missing(KubernetesObject o, YamlNode place, string name, string what) => Failure.Of(
        DeploymentRules.SecretMissing,
        new SourceLocation(o.Document.File, place.Span.Line, place.Span.Column),
        o.Subject,
        $"{what}, and {o.Name} needs it",
        commands.TryGetValue(name, out var command) ? $"create it: {command}" : null);

    private string Namespace(KubernetesObject o) => o.Namespace ?? session.Fallback;

    private static IEnumerable<(string Name, string Key, YamlNode Place)> References(YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var optional = entry.Value["optional"]?.Text == "true";
                var (name, key) = entry.Key.Value switch
                {
                    "secretKeyRef" => (entry.Value["name"], entry.Value["key"]?.Text),
                    "secretRef" when !optional => (entry.Value["name"], ""),
                    "secret" => (entry.Value["secretName"], ""),
                    _ => (null, ""),
                };
                if (name is { Text: { Length: > 0 } text } && !optional) yield return (text, key ?? "", name);
                foreach (var found in References(entry.Value)) yield return found;
            }
        }

        foreach (var found in node is YamlSequence list ? list.Items.SelectMany(References) : []) yield return found;
    }
}
