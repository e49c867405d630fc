using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Jobs;

/// <summary>Triggers and bindings of Azure Functions: which server starts a function, and the setting that holds its address.</summary>
public sealed class FunctionTriggerDetector : Detector
{
    private static readonly (string Attribute, string Server, ConnectionKind Kind, string Setting, bool Consumes)[] Triggers =
    [
        ("ServiceBusTrigger", ServerTypes.AzureServiceBus, ConnectionKind.Broker, "AzureWebJobsServiceBus", true),
        ("QueueTrigger", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", true),
        ("BlobTrigger", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
        ("EventHubTrigger", ServerTypes.AzureEventHubs, ConnectionKind.Broker, "AzureWebJobsEventHub", true),
        ("CosmosDBTrigger", ServerTypes.CosmosDb, ConnectionKind.Database, "CosmosDB", false),
        ("RabbitMQTrigger", ServerTypes.RabbitMq, ConnectionKind.Broker, "RabbitMQ", true),
        ("KafkaTrigger", ServerTypes.Kafka, ConnectionKind.Broker, "BrokerList", true),
        ("TimerTrigger", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
        ("ServiceBusOutput", ServerTypes.AzureServiceBus, ConnectionKind.Broker, "AzureWebJobsServiceBus", false),
        ("QueueOutput", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
        ("BlobOutput", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
        ("CosmosDBOutput", ServerTypes.CosmosDb, ConnectionKind.Database, "CosmosDB", false),
        ("CosmosDBInput", ServerTypes.CosmosDb, ConnectionKind.Database, "CosmosDB", false),
        ("TableInput", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
        ("BlobInput", ServerTypes.AzureStorage, ConnectionKind.Storage, "AzureWebJobsStorage", false),
    ];

    /// <inheritdoc/>
    public override string Id => "function-trigger";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = Triggers.Select(t => t.Attribute).ToArray();

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var (name, server, kind, setting, consumes) in Triggers)
        {
            foreach (var attribute in file.Syntax.Attributes(name).Where(_ => !file.Names.DeclaresType(name + "Attribute")))
            {
                var destination = attribute.ArgumentList?.Arguments is [{ NameEquals: null } first, ..] ? file.Values.Read(first.Expression) : null;
                // A timer names its schedule there; its locks are kept in storage all the same.
                var target = destination is LiteralText { Text: var text } && name != "TimerTrigger" ? text : "";
                facts.Add(attribute, name, (evidence, scope) => new ServerFact(evidence, scope, server, kind, ConnectionOf(file, attribute, setting), "Azure Functions", target, "connection-string"));
                if (consumes && destination is not null)
                {
                    facts.Add(attribute, name, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, "", destination));
                }
            }
        }
    }

    // Connection names a setting; without it the extension's documented setting holds.
    private static ConfigurationText ConnectionOf(SourceFile file, AttributeSyntax attribute, string setting)
    {
        var named = attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText is "Connection" or "ConnectionStringSetting")?.Expression;
        return new ConfigurationText(named is not null && file.Values.Read(named) is LiteralText { Text.Length: > 0 } key ? key : new LiteralText(setting));
    }
}
