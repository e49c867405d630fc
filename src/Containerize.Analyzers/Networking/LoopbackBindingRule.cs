using Containerize.Detection.Hosting;

namespace Containerize.Analyzers.Networking;

/// <summary>Listening on localhost alone.</summary>
internal sealed class LoopbackBindingRule() : CodeRule(NetworkingRules.BindsLoopback)
{
    private const string Remedy = "listen on every address, or leave it to ASPNETCORE_HTTP_PORTS";
    private static readonly ListenDetector Listens = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["UseUrls", "Urls", "UseSetting", "SetEnvironmentVariable", "ListenLocalhost", "Loopback", "IPv6Loopback", "localhost", "127"];

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<ListenFact>(Listens))
        {
            // Several addresses in one call are one decision: where one of them is reachable, the port is.
            if (fact.Address is LiteralText { Text: var text } && text.Contains("://") && Calls(node).All(NetworkAddress.IsLoopback) && text.Split(';').All(NetworkAddress.IsLoopback) && !file.File.BindsToSource(node) && !file.IsDevelopmentOnly(node))
            {
                var fixedUrls = string.Join(";", text.Split(';').Select(url => NetworkAddress.WithHost(url, "*")));
                var literal = node.DescendantNodes().FirstOrDefault(inner => Syntax.TextOf(inner) == text);
                file.Report(literal ?? Syntax.NameIn(node), $"the program listens on '{Found.Shown(text)}', which nobody outside the container reaches", Remedy, literal is null ? null : fixedUrls);
            }
        }

        foreach (var call in file.File.Syntax.Calls("ListenLocalhost").Where(c => IsKestrel(file, c)))
        {
            file.Report(Syntax.NameIn(call), "the program listens on localhost, which nobody outside the container reaches", Remedy, "ListenAnyIP");
        }

        foreach (var call in file.File.Syntax.Calls("Listen").Where(c => IsKestrel(file, c)))
        {
            if (Syntax.Argument(call.ArgumentList, "address", 0) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Loopback" or "IPv6Loopback", Expression: var type } address && Syntax.IsNamed(type, "IPAddress"))
            {
                file.Report(address, $"the program listens on {address}, which nobody outside the container reaches", Remedy, address.Name.Identifier.ValueText == "Loopback" ? "Any" : "IPv6Any");
            }
            else if (Syntax.Argument(call.ArgumentList, "address", 0) is InvocationExpressionSyntax { ArgumentList.Arguments: [var written] } parsed && SyntaxIndex.NameOf(parsed.Expression) == "Parse" && Syntax.IsNamed(Syntax.ReceiverOf(parsed), "IPAddress")
                && file.File.Values.Read(written.Expression) is LiteralText { Text: var ip } && NetworkAddress.IsLoopback(ip))
            {
                file.Report(parsed, $"the program listens on '{Found.Shown(ip)}', which nobody outside the container reaches", Remedy);
            }
        }
    }

    private static IEnumerable<string> Calls(SyntaxNode node) =>
        node is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Skip(SyntaxIndex.NameOf(call.Expression) is "UseSetting" or "SetEnvironmentVariable" ? 1 : 0).Select(argument => Syntax.TextOf(argument.Expression)).OfType<string>().SelectMany(text => text.Split(';')) : [];

    private static bool IsKestrel(RuleContext file, InvocationExpressionSyntax call) =>
        file.File.MayBeFrom(call, "Microsoft.AspNetCore.Server.Kestrel") && !file.IsDevelopmentOnly(call);
}
