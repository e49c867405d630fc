using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>Addresses and ports that code listens on: <c>UseUrls</c>, <c>Urls.Add</c>, <c>app.Run(url)</c>, and Kestrel's Listen methods.</summary>
public sealed class ListenDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "listen";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["UseUrls", "Urls", "ListenAnyIP", "ListenLocalhost", "Listen", "Run", "RunAsync"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("UseUrls"))
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                Report(facts, call, file.Values.Read(argument.Expression), "http");
            }
        }

        foreach (var call in file.Syntax.Calls("Add"))
        {
            if (call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Urls" } } && file.Values.Argument(call.ArgumentList, 0) is { } url)
            {
                Report(facts, call, url, "http");
            }
        }

        foreach (var call in file.Syntax.Calls("Run", "RunAsync"))
        {
            if (file.Values.Argument(call.ArgumentList, 0, "url") is LiteralText { Text: var text } url && text.Contains("://"))
            {
                Report(facts, call, url, "http");
            }
        }

        foreach (var call in file.Syntax.Calls("ListenAnyIP", "ListenLocalhost", "Listen"))
        {
            var position = SyntaxIndex.NameOf(call.Expression) == "Listen" ? 1 : 0;
            if (call.ArgumentList.Arguments.Count > position && IsKestrel(file, call) && file.Values.Argument(call.ArgumentList, position, "port") is { } port and not UnknownText)
            {
                Report(facts, call, port, ProtocolOf(call));
            }
        }
    }

    private static bool IsKestrel(SourceFile file, InvocationExpressionSyntax call) =>
        SyntaxIndex.NameOf(call.Expression) != "Listen"
        || call.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => SyntaxIndex.NameOf(i.Expression) is "ConfigureKestrel" or "UseKestrel" or "Configure")
        || file.MayBeFrom(call, "Microsoft.AspNetCore.Server.Kestrel");

    private static string ProtocolOf(InvocationExpressionSyntax call)
    {
        var text = call.ArgumentList.ToString();
        return text.Contains("UseHttps") ? "https" : text.Contains("HttpProtocols.Http2") ? "grpc" : "http";
    }

    private static void Report(FactSink facts, SyntaxNode node, TextValue address, string protocol) =>
        facts.Add(node, "listens", (evidence, scope) => new ListenFact(evidence, scope, address, protocol));
}
