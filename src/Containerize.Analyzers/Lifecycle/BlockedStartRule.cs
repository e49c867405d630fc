namespace Containerize.Analyzers.Lifecycle;

/// <summary>A hosted service that keeps the host from starting.</summary>
internal sealed class BlockedStartRule() : CodeRule(LifecycleRules.BlocksStart)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["StartAsync"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var type in HostedServices.In(file))
        {
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == "StartAsync" && HostedServices.TokenOf(method) is not null))
            {
                foreach (var node in HostedServices.Own(method))
                {
                    Check(file, type, method, node);
                }
            }
        }
    }

    private static void Check(RuleContext file, ClassDeclarationSyntax type, MethodDeclarationSyntax method, SyntaxNode node)
    {
        var owner = type.Identifier.ValueText;
        switch (node)
        {
            case InvocationExpressionSyntax call when SyntaxIndex.NameOf(call.Expression) == "Sleep" && IsOf(file, call, "Thread"):
                var replacement = method.Modifiers.Any(SyntaxKind.AsyncKeyword) ? $"{method.ReturnType}.Delay" : null;
                file.Report(call, $"'{Found.Shown(call.ToString())}' holds up the start of the whole host", "await, or do the work in ExecuteAsync of a BackgroundService", replacement);
                break;
            case InvocationExpressionSyntax call when SyntaxIndex.NameOf(call.Expression) is "Wait" or "WaitAll" && IsOf(file, call, "Task"):
            case InvocationExpressionSyntax result when SyntaxIndex.NameOf(result.Expression) == "GetResult" && IsOf(file, result, "TaskAwaiter", "ConfiguredTaskAwaiter", "ValueTaskAwaiter", "ConfiguredValueTaskAwaiter"):
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access when IsOf(file, access, "Task", "ValueTask"):
                file.Report(node, $"StartAsync of {owner} blocks on '{Found.Shown(node.ToString())}' and holds up the start of the whole host", "await it");
                break;
            case WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } loop when !loop.DescendantNodes().Any(inner => inner is ReturnStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax):
                file.Report(loop.Condition, $"StartAsync of {owner} never returns, so the host never starts", "do the work in ExecuteAsync of a BackgroundService");
                break;
        }
    }

    private static bool IsOf(RuleContext file, ExpressionSyntax node, params string[] types) =>
        file.Model.GetSymbolInfo(node).Symbol is { ContainingType: { } type } && types.Contains(type.Name) && type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal);
}
