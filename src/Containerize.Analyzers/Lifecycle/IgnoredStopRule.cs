namespace Containerize.Analyzers.Lifecycle;

/// <summary>A background service whose loop nobody can end.</summary>
internal sealed class IgnoredStopRule() : CodeRule(LifecycleRules.IgnoresStop)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["ExecuteAsync"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var type in HostedServices.In(file).Where(type => HostedServices.IsBackground(file, type)))
        {
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == "ExecuteAsync" && method.Modifiers.Any(SyntaxKind.OverrideKeyword)))
            {
                Check(file, type, method);
            }
        }
    }

    private static void Check(RuleContext file, ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        if (HostedServices.TokenOf(method) is not { } token || Mentions(method, token))
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
            $"the loop of {type.Identifier.ValueText} runs on when the container is stopped, since it does not heed '{token}'",
            $"loop until '{token}' is cancelled, and pass it on",
            condition is null ? null : $"!{token}.IsCancellationRequested");
    }

    private static bool Mentions(MethodDeclarationSyntax method, string token) =>
        ((SyntaxNode?)method.Body ?? method.ExpressionBody)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == token) != false;

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
