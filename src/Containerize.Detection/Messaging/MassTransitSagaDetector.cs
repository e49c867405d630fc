using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>Messages of MassTransit's saga state machines: each <c>Event&lt;T&gt;</c> is consumed, and what the behaviour publishes or sends is published.</summary>
public sealed class MassTransitSagaDetector : Detector
{
    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal) { "Publish", "PublishAsync", "Send", "SendAsync" };

    /// <inheritdoc/>
    public override string Id => "masstransit-saga";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["MassTransitStateMachine"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var saga in file.Syntax.Types.Where(t => t.BaseList?.Types.Any(b => SyntaxIndex.NameOf(b.Type) == "MassTransitStateMachine") == true))
        {
            foreach (var property in saga.Members.OfType<PropertyDeclarationSyntax>())
            {
                if (property.Type is GenericNameSyntax { Identifier.ValueText: "Event", TypeArgumentList.Arguments: [var type] })
                {
                    Report(facts, property, "handles ", MessageDirection.Consume, SyntaxIndex.NameOf(type));
                }
            }

            foreach (var call in saga.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => Senders.Contains(SyntaxIndex.NameOf(c.Expression))))
            {
                Report(facts, call, "sends ", MessageDirection.Publish, SentBy(file, call));
            }
        }
    }

    // Publish(c => new T(..)), PublishAsync(c => c.Init<T>(..)), Publish(c => { return new T(..); })
    private static string SentBy(SourceFile file, InvocationExpressionSyntax call)
    {
        foreach (var lambda in call.ArgumentList.Arguments.Select(a => a.Expression).OfType<LambdaExpressionSyntax>())
        {
            var result = lambda.ExpressionBody ?? lambda.Block?.Statements.OfType<ReturnStatementSyntax>().LastOrDefault()?.Expression;
            var message = result switch
            {
                ObjectCreationExpressionSyntax creation => SyntaxIndex.NameOf(creation.Type),
                InvocationExpressionSyntax init when SyntaxIndex.NameOf(init.Expression) == "Init" && MessageTypes.TypeArguments(init) is [var type, ..] => SyntaxIndex.NameOf(type),
                CastExpressionSyntax cast => SyntaxIndex.NameOf(cast.Type),
                _ => "",
            };
            if (message.Length > 0)
            {
                return message;
            }
        }

        return MessageTypes.TypeArguments(call) is { Count: > 0 } arguments ? SyntaxIndex.NameOf(arguments[arguments.Count - 1]) : MessageTypes.SentBy(file, call);
    }

    private static void Report(FactSink facts, CSharpSyntaxNode node, string detail, MessageDirection direction, string message)
    {
        if (message.Length > 0)
        {
            facts.Add(node, detail + message, (evidence, scope) => new MessageFact(evidence, scope, direction, message, null));
        }
    }
}
