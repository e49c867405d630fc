using Containerize.Detection.Health;

namespace Containerize.Analyzers.Health;

/// <summary>One endpoint, which asks other systems, for liveness and readiness.</summary>
internal sealed class OneHealthPathRule() : CodeRule(HealthRules.OneHealthPath)
{
    private static readonly HealthEndpointDetector Endpoints = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHealthChecks", "UseHealthChecks"];

    public override void Check(RuleContext file)
    {
        var endpoints = file.Facts<HealthEndpointFact>(Endpoints).ToArray();
        if (endpoints is [{ Fact: { Probe: HealthProbe.Any, Path: LiteralText { Text: var path } } fact, Node: InvocationExpressionSyntax call }]
            && fact.Environments.Count == 0 && DependencyChecks.In(file).FirstOrDefault() is { } check && !file.Project.Mentions("Predicate", "iveness", "/live", "/alive"))
        {
            file.Report(Syntax.Argument(call.ArgumentList, "pattern", 0) ?? Syntax.NameIn(call), $"'{Found.Shown(path)}' is the only health endpoint and runs {SyntaxIndex.NameOf(check.Expression)}, so liveness would ask another system", "map a second endpoint whose Predicate takes no check");
        }
    }
}
