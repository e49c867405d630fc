using System.Collections.Concurrent;
using System.Text.Json;

namespace Containerize.Validation.Cluster;

/// <summary>What the server serves; each group and version is asked for once.</summary>
/// <param name="server">The server.</param>
/// <param name="version">The server's version, for example <c>1.36</c>.</param>
/// <param name="groupVersions">Every group and version that the server lists.</param>
internal sealed class Discovery(ApiServer server, string version, IReadOnlySet<string> groupVersions)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, ApiResource>>>> _kinds = new(StringComparer.Ordinal);

    /// <summary>The server's version as major and minor.</summary>
    public string Version => version;

    /// <summary>Asks the server for its version and groups.</summary>
    /// <param name="server">The server.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">The server does not answer, or not like an API server.</exception>
    public static async Task<Discovery> StartAsync(ApiServer server, CancellationToken ct)
    {
        using var version = await ReadAsync(server, "/version", ct).ConfigureAwait(false);
        using var groups = await ReadAsync(server, "/apis", ct).ConfigureAwait(false);
        var known = Items(groups, "groups")
            .SelectMany(g => Items(g, "versions"))
            .Select(v => Text(v, "groupVersion"))
            .Append("v1")
            .ToHashSet(StringComparer.Ordinal);
        return new Discovery(server, $"{Text(version.RootElement, "major")}.{Text(version.RootElement, "minor").TrimEnd('+')}", known);
    }

    /// <summary>Whether the server serves a group in a version.</summary>
    /// <param name="groupVersion">For example <c>storage.k8s.io/v1</c>.</param>
    public bool Serves(string groupVersion) => groupVersions.Contains(groupVersion);

    /// <summary>Finds how a kind is addressed; null when the server does not serve it.</summary>
    /// <param name="apiVersion">As in the document.</param>
    /// <param name="kind">As in the document.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken ct)
    {
        if (!groupVersions.Contains(apiVersion))
        {
            return null;
        }

        var kinds = _kinds.GetOrAdd(apiVersion, v => new Lazy<Task<IReadOnlyDictionary<string, ApiResource>>>(() => KindsAsync(v, ct)));
        return (await kinds.Value.ConfigureAwait(false)).GetValueOrDefault(kind);
    }

    /// <summary>The versions of a kind's group that the server does serve, to help with one that it does not.</summary>
    /// <param name="apiVersion">As in the document.</param>
    public IReadOnlyList<string> VersionsOfGroup(string apiVersion)
    {
        var group = apiVersion.Contains('/') ? apiVersion[..(apiVersion.IndexOf('/') + 1)] : "";
        return groupVersions.Where(v => group.Length == 0 ? !v.Contains('/') : v.StartsWith(group, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
    }

    private async Task<IReadOnlyDictionary<string, ApiResource>> KindsAsync(string groupVersion, CancellationToken ct)
    {
        using var list = await ReadAsync(server, new ApiResource(groupVersion, "", Namespaced: false).Collection("").TrimEnd('/'), ct).ConfigureAwait(false);
        var kinds = new Dictionary<string, ApiResource>(StringComparer.Ordinal);
        foreach (var resource in Items(list, "resources"))
        {
            var name = Text(resource, "name");
            if (name.Length > 0 && !name.Contains('/'))
            {
                var namespaced = resource.TryGetProperty("namespaced", out var n) && n.ValueKind == JsonValueKind.True;
                kinds.TryAdd(Text(resource, "kind"), new ApiResource(groupVersion, name, namespaced));
            }
        }

        return kinds;
    }

    private static async Task<JsonDocument> ReadAsync(ApiServer server, string path, CancellationToken ct)
    {
        var answer = await server.SendAsync(ApiRequest.Get(path), ct).ConfigureAwait(false);
        return answer switch
        {
            { Succeeded: true } => JsonDocument.Parse(answer.Body),
            { Code: 403 } => throw ConnectionFault.Forbidden(server.Connection, answer.Status?.Message ?? path),
            _ => throw ConnectionFault.NotAnApiServer(server.Connection, $"it answers {answer.Code} to {path}"),
        };
    }

    private static IEnumerable<JsonElement> Items(JsonDocument document, string name) => Items(document.RootElement, name);

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
