using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Dapr;

/// <summary>Dapr: its client, state stores, bindings, topics that are published and subscribed, and other services that are invoked by app id.</summary>
public sealed class DaprDetector : Detector
{
    private static readonly string[] Library = ["Dapr"];
    private static readonly string[] State = ["GetStateAsync", "SaveStateAsync", "DeleteStateAsync", "GetStateEntryAsync", "GetStateAndETagAsync", "TrySaveStateAsync", "ExecuteStateTransactionAsync", "GetBulkStateAsync"];

    /// <inheritdoc/>
    public override string Id => "dapr";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["*Dapr", "MapSubscribeHandler", "MapActorsHandlers", "WithTopic", "Topic", "CreateInvokeHttpClient", "CreateInvocationInvoker", "InvokeMethodAsync", "InvokeMethodGrpcAsync", "CreateInvokeMethodRequest", "InvokeMethodWithResponseAsync", "InvokeBindingAsync", "GetSecretAsync", "GetBulkSecretAsync", "PublishEventAsync", .. State];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddDapr", "AddDaprClient", "MapSubscribeHandler", "MapActorsHandlers", "AddDaprSecretStore", "AddDaprConfigurationStore", "AddDaprWorkflow").Where(c => !file.IsOwn(c)))
        {
            Server(facts, call, ConnectionKind.Configuration, SyntaxIndex.NameOf(call.Expression), "");
        }

        foreach (var creation in file.Syntax.Creations("DaprClientBuilder").Where(c => !file.IsOwn(c)))
        {
            Server(facts, creation, ConnectionKind.Configuration, "DaprClientBuilder", "");
        }

        Invocations(file, facts);
        if (file.UsesAny(Library))
        {
            Components(file, facts);
            Topics(file, facts);
        }
    }

    // Dapr resolves the host of an invocation's URL as an app id.
    private static void Invocations(SourceFile file, FactSink facts)
    {
        var calls = file.Syntax.Calls("CreateInvokeHttpClient", "CreateInvocationInvoker")
            .Concat(file.UsesAny(Library) ? file.Syntax.Calls("InvokeMethodAsync", "InvokeMethodGrpcAsync", "CreateInvokeMethodRequest", "InvokeMethodWithResponseAsync") : []);
        foreach (var call in calls.Where(c => !file.BindsToSource(c)))
        {
            // The HTTP method, where it is given, comes first.
            var position = call.ArgumentList.Arguments is [{ Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "HttpMethod" } } }, ..] ? 1 : 0;
            if (file.Values.Argument(call.ArgumentList, position, "appId") is { } app and not UnknownText)
            {
                var address = ValueReader.Join([new LiteralText("http://"), app]);
                facts.Add(call, "Dapr invocation", (evidence, scope) => new HttpClientFact(evidence, scope, "Dapr", address));
            }
        }
    }

    private static void Components(SourceFile file, FactSink facts)
    {
        // An actor's state manager keeps its state under a name of the actor's own, not under a component's.
        foreach (var call in file.Syntax.Calls(State).Where(c => !file.BindsToSource(c) && !Messaging.MessageTypes.ReceiverType(file, c).EndsWith("StateManager", StringComparison.Ordinal)))
        {
            Server(facts, call, ConnectionKind.Database, "Dapr state", Literal(file, call, 0));
        }

        foreach (var call in file.Syntax.Calls("InvokeBindingAsync").Where(c => !file.BindsToSource(c)))
        {
            Server(facts, call, ConnectionKind.Broker, "Dapr binding", Literal(file, call, 0));
        }

        foreach (var call in file.Syntax.Calls("GetSecretAsync", "GetBulkSecretAsync").Where(c => !file.BindsToSource(c)))
        {
            Server(facts, call, ConnectionKind.Configuration, "Dapr secrets", Literal(file, call, 0));
        }
    }

    private static void Topics(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("PublishEventAsync").Where(c => !file.BindsToSource(c)))
        {
            facts.Add(call, "Dapr topic", (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Publish, MessageTypes(file, call), file.Values.Argument(call.ArgumentList, 1, "topicName")));
        }

        foreach (var call in file.Syntax.Calls("WithTopic"))
        {
            facts.Add(call, "Dapr topic", (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, "", file.Values.Argument(call.ArgumentList, 1)));
        }

        foreach (var attribute in file.Syntax.Attributes("Topic").Where(a => a.ArgumentList?.Arguments.Count >= 2))
        {
            // The handler's parameter is the message.
            var parameter = attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ParameterList.Parameters.FirstOrDefault(p => p.Type is not null && file.Names.DeclaresType(SyntaxIndex.NameOf(p.Type)) && !p.AttributeLists.ToString().Contains("FromServices"));
            var topic = file.Values.Read(attribute.ArgumentList!.Arguments[1].Expression);
            facts.Add(attribute, "Dapr topic", (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, SyntaxIndex.NameOf(parameter?.Type), topic));
        }
    }

    private static string MessageTypes(SourceFile file, InvocationExpressionSyntax call) => Messaging.MessageTypes.SentBy(file, call);

    private static string Literal(SourceFile file, InvocationExpressionSyntax call, int position) =>
        file.Values.Argument(call.ArgumentList, position) is LiteralText { Text: var text } ? text : "";

    private static void Server(FactSink facts, SyntaxNode node, ConnectionKind kind, string client, string target) =>
        facts.Add(node, client, (evidence, scope) => new ServerFact(evidence, scope, ServerTypes.Dapr, kind, new UnknownText(""), client, target, "uri"));
}
