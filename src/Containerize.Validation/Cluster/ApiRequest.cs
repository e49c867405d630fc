namespace Containerize.Validation.Cluster;

/// <summary>One request to the API server.</summary>
/// <param name="Method">GET, POST or PATCH.</param>
/// <param name="Path">The path and query below the server's address, with a leading slash.</param>
/// <param name="ContentType">The body's media type; null without a body.</param>
/// <param name="Body">The body; null where there is none.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, string? ContentType = null, string? Body = null)
{
    private const string MetadataAlone = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

    /// <summary>What the answer may be.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Takes out of a success what is needed, so that the rest is never a string; null where all of it is.</summary>
    public Func<ReadOnlyMemory<byte>, string>? Keep { get; init; }

    /// <summary>A request that reads.</summary>
    /// <param name="path">The path below the server's address.</param>
    public static ApiRequest Get(string path) => new(HttpMethod.Get, path);

    /// <summary>A request that reads an object's metadata; what else the object holds is not sent.</summary>
    /// <param name="path">The path below the server's address.</param>
    public static ApiRequest GetMetadata(string path) => Get(path) with { Accept = MetadataAlone };
}
