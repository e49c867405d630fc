namespace Containerize.Validation.Cluster;

/// <summary>What all trials of one run share.</summary>
/// <param name="Server">The server.</param>
/// <param name="Discovery">What it serves.</param>
/// <param name="Set">What the manifests create.</param>
/// <param name="Notes">Takes the results.</param>
/// <param name="Options">The options.</param>
internal sealed record TrialRun(ApiServer Server, Discovery Discovery, ManifestSet Set, RunNotes Notes, ClusterOptions Options)
{
    private const string Dry = "?dryRun=All&fieldManager=containerize&fieldValidation=Strict";

    /// <summary>The namespace for objects that name none.</summary>
    public string HomeNamespace => Options.Namespace ?? Server.Connection.Namespace ?? "default";

    /// <summary>The namespace in which objects are tried whose own is not there.</summary>
    public string Fallback => Options.Namespace ?? "default";

    /// <summary>Tries to create an object; nothing is stored.</summary>
    /// <param name="o">The object.</param>
    /// <param name="resource">Its kind.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<ApiAnswer> CreateAsync(KubernetesObject o, ApiResource resource, string ns, CancellationToken ct) =>
        Server.SendAsync(new ApiRequest(HttpMethod.Post, resource.Collection(ns) + Dry, o.ContentType, o.Body), ct);

    /// <summary>Tries server-side apply over an existing object; nothing is stored.</summary>
    /// <param name="o">The object.</param>
    /// <param name="resource">Its kind.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="force">Whether to take fields over from other managers.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<ApiAnswer> ApplyAsync(KubernetesObject o, ApiResource resource, string ns, bool force, CancellationToken ct) =>
        Server.SendAsync(
            new ApiRequest(HttpMethod.Patch, resource.Item(ns, o.Name) + Dry + (force ? "&force=true" : ""), "application/apply-patch+yaml", o.Body),
            ct);

    /// <summary>Whether an object is in the cluster; null when the credentials do not allow to look.</summary>
    /// <param name="resource">Its kind.</param>
    /// <param name="ns">Its namespace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<bool?> ExistsAsync(ApiResource resource, string ns, string name, CancellationToken ct) =>
        (await Server.SendAsync(ApiRequest.Get(resource.Item(ns, name)), ct).ConfigureAwait(false)) switch
        {
            { Succeeded: true } => true,
            { Code: 404 } => false,
            _ => null,
        };
}
