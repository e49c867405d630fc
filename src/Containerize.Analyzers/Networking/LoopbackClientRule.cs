using Containerize.Detection.Http;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Networking;

/// <summary>A client whose address is localhost, whatever the environment.</summary>
internal sealed class LoopbackClientRule() : CodeRule(NetworkingRules.CallsLoopback)
{
    private static readonly HttpClientDetector Clients = new();
    // A collector of telemetry may stand beside the container in its pod, so that localhost is right for it.
    private static readonly Detector[] Servers = [.. DetectorCatalogue.All.OfType<ServerClientDetector>().Where(detector => !detector.GetType().Namespace!.EndsWith(".Telemetry", StringComparison.Ordinal))];
    private static readonly string[] HostMembers = ["HostName", "BootstrapServers", "Authority"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["localhost", "127"];

    public override void Check(RuleContext file)
    {
        // A client that two ways of looking see is one fault.
        var reported = new HashSet<TextSpan>();
        foreach (var (fact, node) in file.Facts<HttpClientFact>(Clients))
        {
            if (fact.Address is LiteralText { Text: var text })
            {
                Check(file, node, text, reported);
            }
        }

        foreach (var (fact, node) in Servers.SelectMany(file.Facts<ServerFact>))
        {
            if (fact.Address is LiteralText { Text: var text })
            {
                Check(file, node, text, reported);
            }
        }

        foreach (var call in file.File.Syntax.Calls("ForAddress").Where(c => Syntax.IsNamed(Syntax.ReceiverOf(c), "GrpcChannel") && !file.File.IsOwn(c)))
        {
            if (file.File.Values.Argument(call.ArgumentList, 0, "address") is LiteralText { Text: var text })
            {
                Check(file, call, text, reported);
            }
        }

        foreach (var assignment in file.File.Syntax.Assignments(HostMembers).Concat(file.File.Syntax.Assignments("Address").Where(IsGrpcClient)))
        {
            if (file.File.Values.Read(assignment.Right) is LiteralText { Text: var text })
            {
                Check(file, assignment, text, reported);
            }
        }
    }

    private static void Check(RuleContext file, SyntaxNode node, string address, HashSet<TextSpan> reported)
    {
        if (NetworkAddress.LoopbackIn(address) is not { } host || file.IsDevelopmentOnly(node) || IsFallback(node))
        {
            return;
        }

        var place = node.DescendantNodes().FirstOrDefault(inner => Syntax.TextOf(inner) is { } text && NetworkAddress.LoopbackIn(text) is not null)
            ?? (node is AssignmentExpressionSyntax assignment ? assignment.Right : Syntax.NameIn(node));
        if (reported.Add(place.Span))
        {
            // A connection string may hold a password: its host says enough.
            file.Report(place, $"the client calls '{Found.Shown(NetworkAddress.IsLoopback(address) ? address : host)}', which inside a container is the container itself", "read the address from configuration");
        }
    }

    // options.Address ??= "..": only where nothing else was set.
    private static bool IsFallback(SyntaxNode node) => node is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);

    private static bool IsGrpcClient(AssignmentExpressionSyntax assignment) =>
        assignment.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => SyntaxIndex.NameOf(call.Expression) == "AddGrpcClient");
}
