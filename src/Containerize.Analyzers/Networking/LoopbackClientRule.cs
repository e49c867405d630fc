using Containerize.Detection.Http;

namespace Containerize.Analyzers.Networking;

/// <summary>A client whose address is localhost, whatever the environment.</summary>
internal sealed class LoopbackClientRule() : CodeRule(NetworkingRules.CallsLoopback)
{
    private static readonly HttpClientDetector Clients = new();
    private static readonly string[] HostMembers = ["HostName", "BootstrapServers", "Authority"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["localhost", "127"];

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<HttpClientFact>(Clients))
        {
            if (fact.Address is LiteralText { Text: var text })
            {
                Check(file, node, text);
            }
        }

        foreach (var call in file.File.Syntax.Calls("ForAddress").Where(c => Syntax.IsNamed(Syntax.ReceiverOf(c), "GrpcChannel") && !file.File.IsOwn(c)))
        {
            if (file.File.Values.Argument(call.ArgumentList, 0, "address") is LiteralText { Text: var text })
            {
                Check(file, call, text);
            }
        }

        foreach (var assignment in file.File.Syntax.Assignments(HostMembers).Concat(file.File.Syntax.Assignments("Address").Where(IsGrpcClient)))
        {
            if (file.File.Values.Read(assignment.Right) is LiteralText { Text: var text })
            {
                Check(file, assignment, text);
            }
        }
    }

    private static void Check(RuleContext file, SyntaxNode node, string address)
    {
        if (!NetworkAddress.IsLoopback(address) || file.IsDevelopmentOnly(node) || IsFallback(node))
        {
            return;
        }

        var literal = node.DescendantNodes().FirstOrDefault(inner => Syntax.TextOf(inner) is { } text && NetworkAddress.IsLoopback(text));
        file.Report(
            literal ?? (node is AssignmentExpressionSyntax assignment ? assignment.Right : Syntax.NameIn(node)),
            $"the client calls '{Found.Shown(address)}', which inside a container is the container itself",
            "read the address from configuration");
    }

    // options.Address ??= "..": only where nothing else was set.
    private static bool IsFallback(SyntaxNode node) => node is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);

    private static bool IsGrpcClient(AssignmentExpressionSyntax assignment) =>
        assignment.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => SyntaxIndex.NameOf(call.Expression) == "AddGrpcClient");
}
