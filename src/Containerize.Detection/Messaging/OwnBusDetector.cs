using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>
/// Messages that go over a bus interface of the solution's own: <c>eventBus.Publish(new OrderPlaced())</c>, <c>eventBus.Subscribe&lt;OrderPlaced, Handler&gt;()</c>.
/// The receiver's type must call itself a bus or a publisher. Types whose name ends in <c>IntegrationEvent</c> count wherever they are made.
/// </summary>
public sealed class OwnBusDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "own-bus";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["*Publish", "*IntegrationEvent", "Subscribe", "SubscribeAsync", "AddSubscription", "AddEventHandler"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var pair in file.Syntax.CallsByName.Where(p => p.Key.StartsWith("Publish", StringComparison.Ordinal)))
        {
            foreach (var call in pair.Value.Where(c => IsOwnBus(file, c)))
            {
                if (MessageTypes.SentBy(file, call) is { Length: > 0 } message)
                {
                    Report(facts, call, "sends " + message, MessageDirection.Publish, message);
                }
            }
        }

        // By convention an integration event is what leaves the service, whatever carries it: an outbox, a service of the solution's own.
        foreach (var pair in file.Syntax.CreationsByName.Where(p => p.Key.EndsWith("IntegrationEvent", StringComparison.Ordinal) && p.Key != "IntegrationEvent" && file.Names.DeclaresType(p.Key)))
        {
            foreach (var creation in pair.Value.Where(c => !IsPublished(file, c)))
            {
                facts.Add(creation, "makes " + pair.Key, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Publish, pair.Key, null), Confidence.Likely);
            }
        }

        foreach (var call in file.Syntax.Calls("Subscribe", "SubscribeAsync", "AddSubscription", "AddEventHandler", "AddIntegrationEventHandler"))
        {
            // The message comes first, its handler second.
            if (MessageTypes.TypeArguments(call) is [var type, _] && !file.UsesAny("Confluent.Kafka", "System.Reactive"))
            {
                Report(facts, call, "subscribes to " + SyntaxIndex.NameOf(type), MessageDirection.Consume, SyntaxIndex.NameOf(type));
            }
        }
    }

    private static bool IsPublished(SourceFile file, BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && SyntaxIndex.NameOf(call.Expression).StartsWith("Publish", StringComparison.Ordinal) && IsOwnBus(file, call);

    private static bool IsOwnBus(SourceFile file, InvocationExpressionSyntax call)
    {
        var receiver = MessageTypes.ReceiverType(file, call);
        var isBus = receiver.EndsWith("Bus", StringComparison.OrdinalIgnoreCase) || receiver.EndsWith("Publisher", StringComparison.OrdinalIgnoreCase) || receiver.EndsWith("Producer", StringComparison.OrdinalIgnoreCase);
        return isBus && receiver != "IPublisher" && file.Names.DeclaresType(receiver);
    }

    private static void Report(FactSink facts, InvocationExpressionSyntax call, string detail, MessageDirection direction, string message) =>
        facts.Add(call, detail, (evidence, scope) => new MessageFact(evidence, scope, direction, message, null), Confidence.Likely);
}
