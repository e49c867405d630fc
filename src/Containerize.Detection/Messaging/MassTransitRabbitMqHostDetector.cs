using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>The host that MassTransit's RabbitMQ configurator is given: <c>cfg.Host(host, "/", h => { h.Username(..); h.Password(..); })</c>.</summary>
public sealed class MassTransitRabbitMqHostDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "masstransit-rabbitmq-host";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["UsingRabbitMq", "CreateUsingRabbitMq", "IRabbitMqBusFactoryConfigurator"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Host"))
        {
            var around = call.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => SyntaxIndex.NameOf(i.Expression) is "UsingRabbitMq" or "CreateUsingRabbitMq");
            if (!around || file.Values.Argument(call.ArgumentList, 0) is not { } host)
            {
                continue;
            }

            facts.Add(call, "MassTransit: Host", (evidence, scope) => new ServerFact(evidence, scope, ServerTypes.RabbitMq, ConnectionKind.Broker, host, "MassTransit", "", "uri"));
            foreach (var part in call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                var name = SyntaxIndex.NameOf(part.Expression) switch { "Username" => "username", "Password" => "password", _ => "" };
                if (name.Length > 0 && file.Values.Argument(part.ArgumentList, 0) is { } value)
                {
                    facts.Add(part, "MassTransit: " + name, (evidence, scope) => new ServerPartFact(evidence, scope, ServerTypes.RabbitMq, name, value));
                }
            }
        }
    }
}
