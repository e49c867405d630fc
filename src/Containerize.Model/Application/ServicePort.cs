namespace Containerize.Model;

/// <summary>A port that a service listens on inside its container.</summary>
/// <param name="Port">The number, 1 to 65535.</param>
/// <param name="Protocol">http, https, grpc or tcp.</param>
/// <param name="Environments">The environments in which it is open; empty means all.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record ServicePort(int Port, string Protocol, EquatableList<string> Environments, EquatableList<Evidence> Evidence)
{
    /// <summary>Whether the number is the image's default or chosen by the repository's own deployment, which the deployment states through <c>ASPNETCORE_HTTP_PORTS</c>, and not decided by code or configuration.</summary>
    public bool IsImageDefault { get; init; }
}
