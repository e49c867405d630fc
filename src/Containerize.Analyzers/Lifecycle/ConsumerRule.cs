namespace Containerize.Analyzers.Lifecycle;

/// <summary>Consumers of messages that are cut off when the container stops.</summary>
internal sealed class ConsumerRule() : CodeRule(LifecycleRules.ConsumerCutOff)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["BasicConsume", "BasicConsumeAsync", "ConsumerBuilder", "StartProcessingAsync"];

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("BasicConsume", "BasicConsumeAsync").Where(c => file.File.MayBeFrom(c, "RabbitMQ.Client")))
        {
            if (Syntax.Argument(call.ArgumentList, "autoAck", 1) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } automatic && !file.IsDevelopmentOnly(call))
            {
                file.Report(automatic, "messages count as done when they are delivered, so those in work are lost when the container stops", "set autoAck to false, and acknowledge when the work is done");
            }
        }

        foreach (var creation in file.File.Syntax.Creations("ConsumerBuilder").Where(c => file.File.MayBeFrom(c, "Confluent.Kafka")))
        {
            if (!file.File.Syntax.Calls("Close", "Unsubscribe").Any() && file.File.Syntax.Calls("Consume").FirstOrDefault() is { } consume)
            {
                file.Report(Syntax.NameIn(consume), "the consumer is never closed, so its group waits for it after the container has stopped, and what is done is read again", "call Close when the token is cancelled");
            }
        }

        foreach (var call in file.File.Syntax.Calls("StartProcessingAsync").Where(c => file.File.MayBeFrom(c, "Azure.Messaging")))
        {
            if (!file.File.Syntax.Calls("StopProcessingAsync", "CloseAsync", "DisposeAsync").Any())
            {
                file.Report(Syntax.NameIn(call), "the processor is started and never stopped, so messages in work are cut off with the container", "call StopProcessingAsync when the host stops");
            }
        }
    }
}
