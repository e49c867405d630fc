using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>Queues, topics and exchanges that code names when it uses a broker's own client: RabbitMQ.Client, Confluent's Kafka client, NATS, Azure Service Bus, CAP.</summary>
public sealed class QueueDetector : Detector
{
    private static readonly string[] RabbitMq = ["RabbitMQ.Client"];
    private static readonly string[] Kafka = ["Confluent.Kafka"];
    private static readonly string[] Nats = ["NATS"];
    private static readonly string[] ServiceBus = ["Azure.Messaging.ServiceBus", "Microsoft.Azure.ServiceBus"];
    private static readonly string[] Cap = ["DotNetCore.CAP"];

    private static readonly (string Method, string[] Namespaces, int Destination, MessageDirection Direction)[] Calls =
    [
        ("BasicConsume", RabbitMq, 0, MessageDirection.Consume),
        ("BasicConsumeAsync", RabbitMq, 0, MessageDirection.Consume),
        ("BasicGet", RabbitMq, 0, MessageDirection.Consume),
        ("BasicGetAsync", RabbitMq, 0, MessageDirection.Consume),
        ("QueueBind", RabbitMq, 1, MessageDirection.Consume),
        ("QueueBindAsync", RabbitMq, 1, MessageDirection.Consume),
        ("Produce", Kafka, 0, MessageDirection.Publish),
        ("ProduceAsync", Kafka, 0, MessageDirection.Publish),
        ("Subscribe", Kafka, 0, MessageDirection.Consume),
        ("PublishAsync", Nats, 0, MessageDirection.Publish),
        ("Publish", Nats, 0, MessageDirection.Publish),
        ("SubscribeAsync", Nats, 0, MessageDirection.Consume),
        ("SubscribeCoreAsync", Nats, 0, MessageDirection.Consume),
        ("CreateSender", ServiceBus, 0, MessageDirection.Publish),
        ("CreateReceiver", ServiceBus, 0, MessageDirection.Consume),
        ("CreateProcessor", ServiceBus, 0, MessageDirection.Consume),
        ("CreateSessionProcessor", ServiceBus, 0, MessageDirection.Consume),
        ("PublishAsync", Cap, 0, MessageDirection.Publish),
        ("Publish", Cap, 0, MessageDirection.Publish),
        ("PublishDelayAsync", Cap, 1, MessageDirection.Publish),
    ];

    /// <inheritdoc/>
    public override string Id => "queue";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["BasicPublish", "CapSubscribe", .. Calls.Select(c => c.Method).Distinct()];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var (method, namespaces, position, direction) in Calls)
        {
            foreach (var call in file.Syntax.Calls(method).Where(c => file.UsesAny(namespaces) && !file.BindsToSource(c)))
            {
                Report(facts, call, direction, direction == MessageDirection.Publish ? MessageTypes.SentBy(file, call) : "", file.Values.Argument(call.ArgumentList, position, NameOf(method)));
            }
        }

        foreach (var call in file.Syntax.Calls("BasicPublish", "BasicPublishAsync").Where(c => file.UsesAny(RabbitMq) && !file.BindsToSource(c)))
        {
            // The default exchange delivers to the queue that the routing key names.
            var exchange = file.Values.Argument(call.ArgumentList, 0, "exchange");
            Report(facts, call, MessageDirection.Publish, "", exchange is null or LiteralText { Text: "" } or UnknownText { Expression: "string.Empty" } ? file.Values.Argument(call.ArgumentList, 1, "routingKey") : exchange);
        }

        foreach (var attribute in file.Syntax.Attributes("CapSubscribe"))
        {
            if (attribute.ArgumentList?.Arguments is [var name, ..])
            {
                facts.Add(attribute, "CAP subscription", (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, "", file.Values.Read(name.Expression)));
            }
        }
    }

    private static string NameOf(string method) => method switch
    {
        "QueueBind" or "QueueBindAsync" => "exchange",
        "BasicConsume" or "BasicConsumeAsync" or "BasicGet" or "BasicGetAsync" => "queue",
        _ => "",
    };

    private static void Report(FactSink facts, InvocationExpressionSyntax call, MessageDirection direction, string message, TextValue? destination)
    {
        if (destination is not null and not UnknownText || message.Length > 0)
        {
            facts.Add(call, direction == MessageDirection.Publish ? "sends a message" : "receives messages", (evidence, scope) => new MessageFact(evidence, scope, direction, message, destination));
        }
    }
}
