using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Databases;

/// <summary>Databases that are named by an ADO.NET provider's invariant name: Orleans' clustering, grain storage, reminders and streams.</summary>
public sealed class AdoNetProviderDetector : Detector
{
    private static readonly string[] Calls =
    [
        "UseAdoNetClustering", "AddAdoNetGrainStorage", "AddAdoNetGrainStorageAsDefault", "UseAdoNetReminderService", "AddAdoNetStreams",
    ];

    // The invariant names that the providers register, by their documentation.
    private static readonly Dictionary<string, string> Providers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Npgsql"] = ServerTypes.Postgres,
        ["System.Data.SqlClient"] = ServerTypes.SqlServer,
        ["Microsoft.Data.SqlClient"] = ServerTypes.SqlServer,
        ["MySql.Data.MySqlClient"] = ServerTypes.MySql,
        ["MySql.Data.MySqlConnector"] = ServerTypes.MySql,
        ["Oracle.DataAccess.Client"] = ServerTypes.Oracle,
    };

    /// <inheritdoc/>
    public override string Id => "ado-net-provider";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = Calls;

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls(Calls).Where(c => !file.IsOwn(c)))
        {
            var set = call.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>().ToLookup(a => SyntaxIndex.NameOf(a.Left), a => a.Right, StringComparer.Ordinal);
            // Orleans' own default is SQL Server.
            var provider = set["Invariant"].FirstOrDefault() is { } named ? file.Values.Read(named) : new LiteralText("Microsoft.Data.SqlClient");
            var address = set["ConnectionString"].FirstOrDefault() is { } text ? file.Values.Read(text) : new UnknownText("");
            var name = SyntaxIndex.NameOf(call.Expression);
            if (provider is LiteralText { Text: var invariant } && Providers.TryGetValue(invariant, out var type))
            {
                facts.Add(call, "Orleans: " + name, (evidence, scope) => new ServerFact(evidence, scope, type, ConnectionKind.Database, address, "Orleans", "", "connection-string"));
            }
            else
            {
                facts.Add(call, "Orleans: " + name, (evidence, scope) => new UnresolvedFact(evidence, scope, $"{name} names a database whose kind could not be told", "give the provider's invariant name as a text"));
            }
        }
    }
}
