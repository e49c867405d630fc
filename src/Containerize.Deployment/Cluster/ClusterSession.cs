using System.Text;
using System.Text.Json;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>What is asked of one cluster: the connection of the validation, and requests that store something.</summary>
/// <param name="server">The server.</param>
/// <param name="discovery">What it serves.</param>
/// <param name="fallback">The namespace of objects that name none.</param>
internal sealed class ClusterSession(ApiServer server, Discovery discovery, string fallback) : IDisposable
{
    /// <summary>The namespace of objects that name none.</summary>
    public string Fallback => fallback;

    /// <summary>The server's address.</summary>
    public string Address => server.Connection.Server;

    /// <summary>The context that names the server and the user.</summary>
    public string Context => server.Connection.Context;

    /// <summary>What the server serves.</summary>
    public Discovery Discovery => discovery;

    /// <summary>Connects.</summary>
    /// <param name="options">Which cluster.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">There is no usable kubeconfig, or the server does not answer (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task<ClusterSession> OpenAsync(ClusterOptions options, CancellationToken ct)
    {
        var connection = ClusterConnection.Open(options);
        try
        {
            var server = new ApiServer(connection, options);
            return new ClusterSession(server, await Discovery.StartAsync(server, ct).ConfigureAwait(false), options.Namespace ?? connection.Namespace ?? "default");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => server.Connection.Dispose();

    /// <summary>How a kind is addressed.</summary>
    /// <param name="o">An object of it.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<ApiResource?> ResourceAsync(KubernetesObject o, CancellationToken ct) => discovery.FindAsync(o.ApiVersion, o.Kind, ct);

    /// <summary>The object as the cluster has it; null where it has none or does not show it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<JsonElement?> GetAsync(string path, CancellationToken ct) => Parsed(await server.SendAsync(ApiRequest.Get(path), ct).ConfigureAwait(false));

    /// <summary>The items of a list; empty where the cluster does not show it.</summary>
    /// <param name="path">Its path with the query.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken ct) => (await GetAsync(path, ct).ConfigureAwait(false))?.Items("items") ?? [];

    /// <summary>Applies an object.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="body">The object as JSON.</param>
    /// <param name="force">Whether fields are taken over.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<ApiAnswer> ApplyAsync(string path, string body, bool force, CancellationToken ct) =>
        server.SendAsync(new ApiRequest(HttpMethod.Patch, $"{path}?fieldManager={Ownership.Manager}&fieldValidation=Strict{(force ? "&force=true" : "")}", "application/apply-patch+yaml", body), ct);

    /// <summary>An answer that is text, such as a log; null where the cluster does not give it.</summary>
    /// <param name="path">Its path with the query.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<string?> TextAsync(string path, CancellationToken ct)
    {
        var request = ApiRequest.Get(path) with { Accept = "application/json, */*", Keep = Wrapped };
        return Parsed(await server.SendAsync(request, ct).ConfigureAwait(false))?.Text("text");
    }

    /// <summary>Sends any request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken ct) => server.SendAsync(request, ct);

    // The connection takes JSON alone for the answer of an API server.
    private static string Wrapped(ReadOnlyMemory<byte> body) => NodeJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("text", Encoding.UTF8.GetString(body.Span));
        writer.WriteEndObject();
    });

    /// <summary>The answer as JSON; null where it is no success.</summary>
    /// <param name="answer">An answer.</param>
    public static JsonElement? Parsed(ApiAnswer answer)
    {
        if (!answer.Succeeded) return null;
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }
}
