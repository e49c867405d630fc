using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>The servers and who uses them.</summary>
internal static class InfrastructureTree
{
    /// <summary>Writes the servers; nothing when there are none.</summary>
    /// <param name="model">The application.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ApplicationModel model, TintedWriter writer)
    {
        if (model.Infrastructure.Count == 0)
            return;

        writer.Line();
        writer.Line("Infrastructure", Tint.Heading);
        TreeText.Write(model.Infrastructure.Select(server => (Title(server, model), (IReadOnlyList<Row>)[])).ToList(), writer);
    }

    private static Row Title(Infrastructure server, ApplicationModel model)
    {
        var users = model.Connections.Where(connection => connection.To == server.Name).Select(connection => connection.From).Distinct().Order(StringComparer.Ordinal);
        return new Row(
            server.Name,
            [
                server.Type == server.Name ? "" : server.Type,
                server.External ? "runs elsewhere" : "",
                "used by " + string.Join(", ", users),
            ],
            server.Evidence.Count == 0 ? null : server.Evidence[0].Location);
    }
}
