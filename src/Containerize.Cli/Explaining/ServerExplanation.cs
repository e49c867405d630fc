using Containerize.Cli.Output.Text;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Cli.Explaining;

/// <summary>Explains the fields of a server.</summary>
internal static class ServerExplanation
{
    /// <summary>The explanation of all fields.</summary>
    /// <param name="server">The server.</param>
    /// <param name="model">The application that it belongs to.</param>
    /// <param name="evidence">Reads the lines.</param>
    public static Explanation Of(Containerize.Model.Infrastructure server, ApplicationModel model, EvidenceReader evidence) => new(
        server.Name,
        $"a server of type {server.Type}",
        [.. FieldRules.OfServer.Select(rule => new ExplainedField(rule, Values(rule.Field, server, model, evidence).ToList()))]);

    private static IEnumerable<ExplainedValue> Values(string field, Containerize.Model.Infrastructure server, ApplicationModel model, EvidenceReader evidence) => field switch
    {
        "type" => [new ExplainedValue("", server.Type, evidence.Of(server.Evidence))],
        "external" => [new ExplainedValue("", server.External ? "runs elsewhere" : "runs beside the application", [])],
        _ => model.Connections.Where(connection => connection.To == server.Name)
            .Select(connection => new ExplainedValue(connection.From, ConnectionText.Of(connection), evidence.Of(connection.Evidence))),
    };
}
