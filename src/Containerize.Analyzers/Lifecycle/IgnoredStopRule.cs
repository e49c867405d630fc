using Microsoft.CodeAnalysis.Text;

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
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                // A StartAsync that does not return is another fault.
                if (method.Identifier.ValueText is not ("StartAsync" or "StopAsync"))
                {
                    Check(file, type, HostedServices.TokenOf(method), method, HostedServices.Own(method));
                }

                foreach (var function in HostedServices.Started(method))
                {
                    Check(file, type, method.Identifier.ValueText == "ExecuteAsync" ? HostedServices.TokenOf(method) : null, function, HostedServices.Own(function.Body));
                }
            }
        }
    }

    private static void Check(RuleContext file, ClassDeclarationSyntax type, string? token, SyntaxNode function, IEnumerable<SyntaxNode> nodes)
    {
        if (MentionsStop(function, token) || nodes.FirstOrDefault(IsEndless) is not { } loop)
        {
            return;
        }

        // A loop without a condition is named by its head: its text may be long.
        var condition = loop switch { WhileStatementSyntax loopWhile => loopWhile.Condition, DoStatementSyntax loopDo => loopDo.Condition, _ => null };
        file.Report(
            condition?.GetLocation() ?? (loop is ForStatementSyntax endless ? Location.Create(loop.SyntaxTree, TextSpan.FromBounds(endless.SpanStart, endless.CloseParenToken.Span.End)) : loop.GetLocation()),
            $"the loop of {type.Identifier.ValueText} runs on when the container is stopped, since it does not heed {(token is null ? "any token" : $"'{token}'")}",
            $"loop until {(token is null ? "the token" : $"'{token}'")} is cancelled, and pass it on",
            condition is null || token is null ? null : $"!{token}.IsCancellationRequested");
    }

    // The token, or one by another name, or a flag. The parameter itself is no mention.
    private static bool MentionsStop(SyntaxNode function, string? token) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Parent is not ParameterSyntax && name.Identifier.ValueText is var text && (token is null
            ? text.IndexOf("ancel", StringComparison.Ordinal) >= 0 || text.IndexOf("oken", StringComparison.Ordinal) >= 0 || text.IndexOf("top", StringComparison.Ordinal) >= 0
            : text == token));

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
