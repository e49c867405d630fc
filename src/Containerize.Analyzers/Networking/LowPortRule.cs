using System.Globalization;
using Containerize.Detection.Hosting;

namespace Containerize.Analyzers.Networking;

/// <summary>Listening on a port that only root may take on many nodes.</summary>
internal sealed class LowPortRule() : CodeRule(GenerationRules.PrivilegedPort)
{
    private const int FirstFree = 1024;
    private static readonly ListenDetector Listens = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["UseUrls", "Urls", "ListenAnyIP", "Listen"];

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<ListenFact>(Listens))
        {
            if (fact.Address is not LiteralText { Text: var text } || file.File.BindsToSource(node) || file.IsDevelopmentOnly(node))
            {
                continue;
            }

            foreach (var address in text.Split(';'))
            {
                if ((int.TryParse(address, out var alone) ? alone : NetworkAddress.Port(address)) is { } port and > 0 and < FirstFree && !(address.Contains("://") && NetworkAddress.IsLoopback(address)))
                {
                    Report(file, node, text, port);
                }
            }
        }
    }

    private static void Report(RuleContext file, SyntaxNode node, string text, int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        var literal = node.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault(inner => inner.Token.ValueText == text);
        var free = port switch { 80 => "8080", 443 => "8443", _ => null };
        file.Report(
            literal ?? Syntax.NameIn(node),
            $"the program listens on port {number}, which a user that is not root may not take on every node",
            "use a port from 1024 on, for example 8080",
            literal is null || free is null ? null : text == number ? free : text.Replace(":" + number, ":" + free));
    }
}
