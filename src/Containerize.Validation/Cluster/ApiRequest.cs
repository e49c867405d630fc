namespace Containerize.Validation.Cluster;

/// <summary>One request to the API server.</summary>
/// <param name="Method">GET, POST or PATCH.</param>
/// <param name="Path">The path and query below the server's address, with a leading slash.</param>
/// <param name="ContentType">The body's media type; null without a body.</param>
/// <param name="Body">The body; null where there is none.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, string? ContentType = null, string? Body = null)
{
    /// <summary>A request that reads.</summary>
    /// <param name="path">The path below the server's address.</param>
    public static ApiRequest Get(string path) => new(HttpMethod.Get, path);
}
