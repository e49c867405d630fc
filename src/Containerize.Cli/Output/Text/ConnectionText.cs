using Containerize.Cli.Output.Json;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What one end uses the other as.</summary>
internal static class ConnectionText
{
    /// <summary>For example <c>database catalog (likely)</c>.</summary>
    /// <param name="connection">The connection.</param>
    public static string Of(Connection connection) =>
        PublishedName.Of(connection.Kind) + (connection.Target.Length == 0 ? "" : " " + connection.Target)
        + (connection.Confidence == Confidence.Certain ? "" : $" ({PublishedName.Of(connection.Confidence)})")
        + (connection.Alternative ? " (one of several)" : "");

    /// <summary>The same with the keys that decide it: <c>database catalog by ConnectionStrings:Catalog</c>.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="service">The service that depends.</param>
    public static string Of(Connection connection, Service service) => $"{Of(connection)} {ConnectionKeys.Text(connection, service)}".TrimEnd();
}
