namespace Containerize.Deployment.Compose;

/// <summary>A port that the host opens for a container.</summary>
/// <param name="Container">The number in the container.</param>
/// <param name="Host">The host's address.</param>
/// <param name="Number">The number on the host.</param>
internal sealed record OpenedPort(int Container, string Host, int Number)
{
    /// <summary>The address that a person opens, with its scheme where the port's name tells it.</summary>
    /// <param name="name">The port's name.</param>
    public string Address(string name)
    {
        var host = Host is "0.0.0.0" or "::" or "" ? "localhost" : Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        return name is "http" or "https" ? $"{name}://{host}:{Number}" : $"{host}:{Number} (port {Container})";
    }
}
