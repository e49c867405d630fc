namespace Containerize.Validation.Cluster;

/// <summary>One answer of the API server.</summary>
/// <param name="Code">The HTTP status code.</param>
/// <param name="Body">The body as received.</param>
/// <param name="Warnings">The texts of the <c>Warning</c> headers (RFC 9111 code 299), unquoted, in order.</param>
internal sealed record ApiAnswer(int Code, string Body, IReadOnlyList<string> Warnings)
{
    /// <summary>The body as a Status object; null when it is none, such as the plain text of an unknown path.</summary>
    public ServerStatus? Status { get; } = ServerStatus.Parse(Body);

    /// <summary>Whether the request succeeded.</summary>
    public bool Succeeded => Code is >= 200 and < 300;

    /// <summary>Whether the object is there already.</summary>
    public bool AlreadyExists => Code == 409 && Status?.Reason == "AlreadyExists";

    /// <summary>Whether the namespace that the request names is not there.</summary>
    public bool NamespaceMissing => Code == 404 && Status?.Kind == "namespaces";
}
