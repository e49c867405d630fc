using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Http;

/// <summary>
/// Addresses that HTTP clients are given: base addresses of typed, named, Refit and hand-made clients, and absolute URLs that a request is made to.
/// </summary>
public sealed class HttpClientDetector : Detector
{
    private static readonly string[] Requests =
    [
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "GetFromJsonAsync", "PostAsync", "PostAsJsonAsync", "PutAsync", "PutAsJsonAsync",
        "PatchAsync", "PatchAsJsonAsync", "DeleteAsync", "DeleteFromJsonAsync",
    ];

    /// <inheritdoc/>
    public override string Id => "http-client";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["BaseAddress", "HttpRequestMessage", "RestClient", "RestClientOptions", "FlurlClient", "RestService", "WithUrl", "AddUrlGroup", .. Requests];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var assignment in file.Syntax.Assignments("BaseAddress"))
        {
            // A browser client's base address is the page's own origin.
            if (file.Values.Read(assignment.Right) is var address && address is not UnknownText { Expression: var text } || text.IndexOf("HostEnvironment", StringComparison.Ordinal) < 0)
            {
                Report(facts, assignment, ClientOf(assignment), address);
            }
        }

        foreach (var call in file.Syntax.Calls(Requests).Where(c => c.ArgumentList.Arguments.Count > 0))
        {
            var address = file.Values.Read(call.ArgumentList.Arguments[0].Expression);
            if (StartsAbsolute(address) && IsRequest(file, call))
            {
                Report(facts, call, call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "", address);
            }
        }

        foreach (var creation in file.Syntax.Creations("HttpRequestMessage").Where(c => c.ArgumentList?.Arguments.Count == 2))
        {
            if (file.Values.Argument(creation.ArgumentList, 1) is { } address && StartsAbsolute(address))
            {
                Report(facts, creation, creation.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "", address);
            }
        }

        foreach (var creation in file.Syntax.Creations("RestClient", "FlurlClient", "RestClientOptions"))
        {
            if (file.Values.Argument(creation.ArgumentList, 0) is { } address and not UnknownText)
            {
                Report(facts, creation, "RestClient", address);
            }
        }

        foreach (var call in file.Syntax.Calls("For"))
        {
            if (call.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == "RestService" && file.Values.Argument(call.ArgumentList, 0) is { } address and not UnknownText && !IsClient(file, call))
            {
                Report(facts, call, TypeArgumentOf(call), address);
            }
        }

        // A health check of another service asks it over HTTP.
        foreach (var call in file.Syntax.Calls("AddUrlGroup").Where(c => !file.BindsToSource(c)))
        {
            if (file.Values.Argument(call.ArgumentList, 0, "uri") is { } address and not UnknownText)
            {
                Report(facts, call, (file.Values.Argument(call.ArgumentList, 1, "name") as LiteralText)?.Text ?? "health check", address);
            }
        }

        foreach (var call in file.Syntax.Calls("WithUrl").Where(c => file.Syntax.Creations("HubConnectionBuilder").Any()))
        {
            Report(facts, call, "SignalR", file.Values.Argument(call.ArgumentList, 0) ?? new UnknownText(""));
        }
    }

    // RestService.For<T>(httpClient): the client's own base address says where, and is reported where it is set.
    private static bool IsClient(SourceFile file, InvocationExpressionSyntax call) =>
        file.Model.GetTypeInfo(call.ArgumentList.Arguments[0].Expression).Type?.Name == "HttpClient";

    // A repository's GetAsync(order.Number) and a cache's GetStringAsync(key) are no requests.
    private static bool IsRequest(SourceFile file, InvocationExpressionSyntax call)
    {
        var info = file.Model.GetSymbolInfo(call);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } method
            ? method.ContainingNamespace?.ToDisplayString().StartsWith("System.Net.Http", StringComparison.Ordinal) == true
            : Messaging.MessageTypes.ReceiverType(file, call).IndexOf("cache", StringComparison.OrdinalIgnoreCase) < 0;
    }

    // Relative request paths say nothing about the host; what starts with a key or a scheme does.
    private static bool StartsAbsolute(TextValue address) => address switch
    {
        LiteralText literal => literal.Text.Contains("://"),
        JoinedText joined => joined.Parts.Count > 0 && StartsAbsolute(joined.Parts[0]),
        ConfigurationText or OptionText or EnvironmentText => true,
        AlternativeText either => either.Values.Any(StartsAbsolute),
        _ => false,
    };

    // The registration around the assignment names the client: AddHttpClient<T>("name", c => c.BaseAddress = ..), AddRefitClient<T>().ConfigureHttpClient(..)
    private static string ClientOf(SyntaxNode node)
    {
        foreach (var call in node.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            for (ExpressionSyntax? current = call; current is not null; current = ReceiverOf(current))
            {
                if (current is InvocationExpressionSyntax registration && SyntaxIndex.NameOf(registration.Expression) is "AddHttpClient" or "AddRefitClient" or "AddTypedClient")
                {
                    var found = (InvocationExpressionSyntax)current;
                    var type = TypeArgumentOf(found);
                    return type.Length > 0 ? type
                        : found.ArgumentList.Arguments.Count > 0 && found.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax name ? name.Token.ValueText : "HttpClient";
                }
            }
        }

        return node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "HttpClient";
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => call.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private static string TypeArgumentOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        return name is GenericNameSyntax { TypeArgumentList.Arguments: [.., var type] } ? SyntaxIndex.NameOf(type) : "";
    }

    private static void Report(FactSink facts, SyntaxNode node, string client, TextValue address) =>
        facts.Add(node, "HTTP client " + client, (evidence, scope) => new HttpClientFact(evidence, scope, client, address));
}
