using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>Messages that go over a bus library: MassTransit, NServiceBus, Rebus, Wolverine, EasyNetQ, SlimMessageBus, KafkaFlow, AWS messaging.</summary>
public sealed class MessageBusDetector : Detector
{
    private static readonly string[] Libraries = ["MassTransit", "NServiceBus", "Rebus", "Wolverine", "EasyNetQ", "SlimMessageBus", "KafkaFlow", "AWS.Messaging"];
    private static readonly string[] Senders = ["Publish", "PublishAsync", "Send", "SendAsync", "SendLocal", "ScheduleSend", "SchedulePublish", "PublishBatch", "SendBatch", "Reply", "GetResponse", "Request", "RequestAsync", "InvokeAsync", "ProduceAsync"];

    /// <inheritdoc/>
    public override string Id => "message-bus";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["IConsumer<", "IHandleMessages<", "IAmInitiatedBy<", "IAmStartedByMessages<", "IConsumeAsync<", "IJobConsumer<", "IMessageHandler<", .. Libraries, .. Senders];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var type in file.Syntax.Types)
        {
            foreach (var (contract, message) in MessageTypes.HandledBy(type, "IConsumer", "IHandleMessages", "IAmInitiatedBy", "IAmStartedByMessages", "IConsumeAsync", "IJobConsumer", "IMessageHandler"))
            {
                // Confluent's IConsumer<TKey, TValue> has two arguments and is no handler; IMessageHandler<T> is many a library's.
                if (!file.UsesAny("Confluent.Kafka") && (SyntaxIndex.NameOf(contract) != "IMessageHandler" || file.UsesAny("KafkaFlow", "AWS.Messaging")))
                {
                    facts.Add(contract, "handles " + message, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, message, null));
                }
            }
        }

        if (!file.UsesAny(Libraries))
        {
            return;
        }

        foreach (var call in file.Syntax.Calls(Senders).Where(c => IsBus(MessageTypes.ReceiverType(file, c)) && !file.BindsToSource(c)))
        {
            // What a request client names is the response; the request is what it is given.
            var isRequest = SyntaxIndex.NameOf(call.Expression) is "GetResponse" or "InvokeAsync";
            if ((isRequest ? MessageTypes.Given(file, call) : MessageTypes.SentBy(file, call)) is { Length: > 0 } message)
            {
                facts.Add(call, "sends " + message, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Publish, message, null));
            }
        }

        foreach (var call in file.Syntax.Calls("Subscribe", "SubscribeAsync", "Respond", "RespondAsync", "Receive", "ReceiveAsync").Where(c => file.UsesAny("EasyNetQ", "Rebus") && !file.BindsToSource(c)))
        {
            if (MessageTypes.TypeArguments(call) is [var type, ..])
            {
                facts.Add(call, "subscribes to " + SyntaxIndex.NameOf(type), (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, SyntaxIndex.NameOf(type), null));
            }
        }
    }

    // A mediator's Publish and Send stay inside the process.
    private static bool IsBus(string receiver) =>
        receiver.Length > 0 && receiver.IndexOf("mediat", StringComparison.OrdinalIgnoreCase) < 0 && receiver is not ("IPublisher" or "ISender" or "sender" or "SmtpClient" or "HttpClient");
}
