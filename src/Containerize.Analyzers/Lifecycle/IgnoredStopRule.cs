namespace Containerize.Analyzers.Lifecycle;

/// <summary>A background service whose loop nobody can end.</summary>
internal sealed class IgnoredStopRule() : CodeRule(LifecycleRules.IgnoresStop)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["BackgroundService", "IHostedService", "ExecuteAsync"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var type in HostedServices.In(file))
        {
            // A StartAsync that does not return is another fault.
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText is not ("StartAsync" or "StopAsync")))
            {
                Check(file, type, method);
            }
        }
    }

    private static void Check(RuleContext file, ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var token = HostedServices.TokenOf(method);
        if (token is null ? MentionsStop(method) : Mentions(method, token))
        {
            return;
        }

        var loop = HostedServices.Own(method).FirstOrDefault(IsEndless);
        if (loop is null)
        {
            return;
        }

        var condition = loop switch { WhileStatementSyntax loopWhile => loopWhile.Condition, DoStatementSyntax loopDo => loopDo.Condition, _ => null };
        file.Report(
            condition is not null ? condition : loop.GetFirstToken().Parent == loop && loop is ForStatementSyntax endless ? endless.Statement : loop,
            $"the loop of {type.Identifier.ValueText} runs on when the container is stopped, since it does not heed {(token is null ? "any token" : $"'{token}'")}",
            $"loop until {(token is null ? "the token" : $"'{token}'")} is cancelled, and pass it on",
            condition is null || token is null ? null : $"!{token}.IsCancellationRequested");
    }

    private static bool Mentions(MethodDeclarationSyntax method, string token) =>
        ((SyntaxNode?)method.Body ?? method.ExpressionBody)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == token) != false;

    // A token by another name, or a flag.
    private static bool MentionsStop(MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is var text && (text.IndexOf("ancel", StringComparison.Ordinal) >= 0 || text.IndexOf("oken", StringComparison.Ordinal) >= 0 || text.IndexOf("top", StringComparison.Ordinal) >= 0));

    private static bool IsEndless(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => IsTrue(loop.Condition) && !Leaves(loop.Statement),
        DoStatementSyntax loop => IsTrue(loop.Condition) && !Leaves(loop.Statement),
        ForStatementSyntax loop => (loop.Condition is null || IsTrue(loop.Condition)) && !Leaves(loop.Statement),
        _ => false,
    };

    private static bool IsTrue(ExpressionSyntax condition) => condition.IsKind(SyntaxKind.TrueLiteralExpression);

    private static bool Leaves(StatementSyntax body) =>
        body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is ReturnStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax });
}
