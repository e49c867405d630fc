using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Clients;

/// <summary>
/// Clients of servers that a library sets up which the repository does not hold: nothing binds, but a method that registers something and carries a server
/// product's name in its own says which. Names are the products' own, so a wrapper of any team is understood alike.
/// </summary>
public sealed class NamedServerDetector : Detector
{
    private static readonly string[] Verbs = ["Add", "Use", "With", "Register", "Configure"];

    private static readonly (string Product, string Type, ConnectionKind Kind)[] Products =
    [
        ("RabbitMQ", ServerTypes.RabbitMq, ConnectionKind.Broker),
        ("Kafka", ServerTypes.Kafka, ConnectionKind.Broker),
        ("AzureServiceBus", ServerTypes.AzureServiceBus, ConnectionKind.Broker),
        ("Postgres", ServerTypes.Postgres, ConnectionKind.Database),
        ("Npgsql", ServerTypes.Postgres, ConnectionKind.Database),
        ("SqlServer", ServerTypes.SqlServer, ConnectionKind.Database),
        ("MySql", ServerTypes.MySql, ConnectionKind.Database),
        ("MongoDb", ServerTypes.MongoDb, ConnectionKind.Database),
        ("Redis", ServerTypes.Redis, ConnectionKind.Cache),
        ("Elasticsearch", ServerTypes.Elasticsearch, ConnectionKind.Search),
        ("EventStoreDb", ServerTypes.EventStoreDb, ConnectionKind.Database),
    ];

    /// <inheritdoc/>
    public override string Id => "named-server";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["*RabbitM", "*Rabbitmq", "*Kafka", "*AzureServiceBus", "*Postgre", "*Npg", "*SqlServer", "*MySql", "*MySQL", "*Mongo", "*Redis", "*lasticsearch", "*lasticSearch", "*EventStore"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var pair in file.Syntax.CallsByName)
        {
            if (!Verbs.Any(v => pair.Key.StartsWith(v, StringComparison.Ordinal)) || DetectorCatalogue.KnownCalls.Contains(pair.Key) || file.Names.DeclaresMethod(pair.Key))
            {
                continue;
            }

            var product = Products.FirstOrDefault(p => pair.Key.IndexOf(p.Product, StringComparison.OrdinalIgnoreCase) >= 0);
            if (product.Type is not { } type)
            {
                continue;
            }

            foreach (var call in pair.Value.Where(c => file.Model.GetSymbolInfo(c).Symbol is null))
            {
                Report(facts, call, pair.Key, type, product.Kind);
            }
        }
    }

    private static void Report(FactSink facts, InvocationExpressionSyntax call, string name, string type, ConnectionKind kind) =>
        facts.Add(call, name, (evidence, scope) => new ServerFact(evidence, scope, type, kind, new UnknownText(""), name, "", "connection-string"), Confidence.Likely);
}
