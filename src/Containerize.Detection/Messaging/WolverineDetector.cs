using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>
/// Messages of Wolverine: what its configuration routes and listens to, and handlers that it finds by their names. A handler's file need not mention the library,
/// so what only follows the convention is a guess that counts where a host of the application runs Wolverine.
/// </summary>
public sealed class WolverineDetector : Detector
{
    private static readonly string[] Library = ["Wolverine"];
    private static readonly HashSet<string> Handlers = new(StringComparer.Ordinal)
    {
        "Handle", "HandleAsync", "Handles", "HandlesAsync", "Consume", "ConsumeAsync", "Consumes", "ConsumesAsync", "Start", "StartAsync", "StartOrHandle", "Orchestrate",
    };

    private static readonly string[] Endpoints = ["WolverineGet", "WolverinePost", "WolverinePut", "WolverineDelete", "WolverinePatch"];

    /// <inheritdoc/>
    public override string Id => "wolverine";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["*Wolverine", .. Handlers];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("UseWolverine", "AddWolverine").Where(c => !file.IsOwn(c)))
        {
            facts.Add(call, "Wolverine finds handlers by their names", (evidence, scope) => new FeatureFact(evidence, scope, Features.ConventionHandlers));
        }

        if (file.UsesAny(Library))
        {
            Routes(file, facts);
        }

        foreach (var type in file.Syntax.Types.Where(IsHandler))
        {
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(m => IsPublic(m) && Handlers.Contains(m.Identifier.ValueText)))
            {
                Handler(file, facts, type, method);
            }
        }
    }

    private static void Routes(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("PublishMessage", "Message"))
        {
            // A local queue stays inside the process.
            var route = (call.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax;
            if (MessageTypes.TypeArguments(call) is [var type] && SyntaxIndex.NameOf(route?.Expression) != "ToLocalQueue")
            {
                var message = SyntaxIndex.NameOf(type);
                facts.Add(call, "routes " + message, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Publish, message, file.Values.Argument(route?.ArgumentList, 0)));
            }
        }

        foreach (var pair in file.Syntax.CallsByName.Where(p => p.Key.StartsWith("ListenTo", StringComparison.Ordinal)))
        {
            foreach (var call in pair.Value)
            {
                if (file.Values.Argument(call.ArgumentList, 0) is { } queue and not UnknownText)
                {
                    facts.Add(call, "listens to a queue", (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, "", queue));
                }
            }
        }

        foreach (var attribute in file.Syntax.Attributes(Endpoints))
        {
            // The first of several results is the response, the others are messages.
            if (attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } endpoint && Unwrap(endpoint.ReturnType) is TupleTypeSyntax results)
            {
                Cascade(file, facts, results.Elements.Skip(1).Select(e => e.Type), Confidence.Likely);
            }
        }
    }

    private static void Handler(SourceFile file, FactSink facts, TypeDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        if (method.ParameterList.Parameters is not [{ Type: { } first }, ..] || SyntaxIndex.NameOf(first) is not { Length: > 0 } message || !file.Names.DeclaresType(message) || IsContract(type, message))
        {
            return;
        }

        facts.Add(method, "handles " + message, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Consume, message, null), Confidence.Guess);
        var result = Unwrap(method.ReturnType);
        Cascade(file, facts, result is TupleTypeSyntax results ? results.Elements.Select(e => e.Type) : [result], Confidence.Guess);
    }

    // What a handler returns is sent on.
    private static void Cascade(SourceFile file, FactSink facts, IEnumerable<TypeSyntax> types, Confidence confidence)
    {
        foreach (var type in types)
        {
            if (SyntaxIndex.NameOf(type) is { Length: > 0 } message && file.Names.DeclaresType(message))
            {
                facts.Add(type, "returns " + message, (evidence, scope) => new MessageFact(evidence, scope, MessageDirection.Publish, message, null), confidence);
            }
        }
    }

    private static TypeSyntax Unwrap(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => Unwrap(nullable.ElementType),
        GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask" or "IEnumerable" or "IAsyncEnumerable", TypeArgumentList.Arguments: [var inner] } => Unwrap(inner),
        _ => type,
    };

    private static bool IsHandler(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or RecordDeclarationSyntax
        && (type.Identifier.ValueText.EndsWith("Handler", StringComparison.Ordinal) || type.Identifier.ValueText.EndsWith("Consumer", StringComparison.Ordinal)
            || type.BaseList?.Types.Any(b => SyntaxIndex.NameOf(b.Type) is "Saga" or "IWolverineHandler") == true
            || type.AttributeLists.SelectMany(l => l.Attributes).Any(a => SyntaxIndex.NameOf(a.Name) is "WolverineHandler" or "WolverineHandlerAttribute"));

    // IRequestHandler<T>, IConsumer<T>: a library that is told its handlers by a contract.
    private static bool IsContract(TypeDeclarationSyntax type, string message) =>
        type.BaseList?.Types.Any(b => b.Type is GenericNameSyntax generic && generic.TypeArgumentList.Arguments.Any(a => SyntaxIndex.NameOf(a) == message)) == true;

    private static bool IsPublic(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword);
}
