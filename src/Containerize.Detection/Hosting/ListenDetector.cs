using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>
/// Addresses and ports that code listens on: <c>UseUrls</c>, <c>UseSetting("urls", ..)</c>, the environment variable behind them where code sets it, <c>Urls.Add</c>, <c>app.Run(url)</c>,
/// and Kestrel's Listen methods.
/// </summary>
public sealed class ListenDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "listen";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["UseUrls", "Urls", "ListenAnyIP", "ListenLocalhost", "Listen", "Run", "RunAsync", "UseSetting", "SetEnvironmentVariable"];

    // The host's setting, and the variables that it is read from.
    private static readonly string[] UrlSettings = ["urls", "ASPNETCORE_URLS", "DOTNET_URLS"];

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

        foreach (var call in file.Syntax.Calls("UseSetting", "SetEnvironmentVariable"))
        {
            if (call.ArgumentList.Arguments is [var name, _, ..] && IsUrlSetting(file, name.Expression) && file.Values.Argument(call.ArgumentList, 1) is { } urls and not UnknownText)
            {
                Report(facts, call, urls, "http");
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

    private static bool IsUrlSetting(SourceFile file, ExpressionSyntax name) =>
        name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ServerUrlsKey" }
        || (file.Values.Read(name) is LiteralText { Text: var text } && UrlSettings.Contains(text, StringComparer.OrdinalIgnoreCase));

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
