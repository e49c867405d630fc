using System.Globalization;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>The address of a broker as another namespace calls it.</summary>
/// <param name="Before">What stands before the host.</param>
/// <param name="Host">The host; for a server of the manifests its name, which has its namespace behind it in the address.</param>
/// <param name="Port">The port.</param>
/// <param name="After">What stands behind the port.</param>
/// <param name="IsHosted">Whether the manifests bring the server.</param>
internal sealed record BrokerAddress(string Before, string Host, int Port, string After, bool IsHosted)
{
    /// <summary>The address of a server that has a queue.</summary>
    public static BrokerAddress Of(PlannedServer server)
    {
        var elsewhere = server.Elsewhere;
        var (before, after) = server.Recipe.Type == ServerTypes.RabbitMq ? (elsewhere is { Tls: true } ? "amqps://" : "amqp://", "/") : ("", "");
        return new BrokerAddress(before, elsewhere?.Host ?? server.Name, elsewhere?.Port ?? server.Recipe.Ports[0].Number, after, elsewhere is null);
    }

    /// <summary>The address as text.</summary>
    /// <param name="space">The namespace of the application.</param>
    public string Text(string space) => $"{Before}{Host}{(IsHosted ? $".{space}.svc" : "")}:{Port.ToString(CultureInfo.InvariantCulture)}{After}";
}
