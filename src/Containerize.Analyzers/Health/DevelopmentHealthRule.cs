using Containerize.Detection.Health;

namespace Containerize.Analyzers.Health;

/// <summary>A health endpoint that exists in Development alone.</summary>
internal sealed class DevelopmentHealthRule() : CodeRule(HealthRules.HealthInDevelopmentOnly)
{
    private static readonly HealthEndpointDetector Endpoints = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHealthChecks", "UseHealthChecks"];

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<HealthEndpointFact>(Endpoints))
        {
            if (fact.Environments.Count > 0 && fact.Environments.All(environment => environment == "Development"))
            {
                var path = fact.Path is LiteralText { Text: var text } ? $"'{Found.Shown(text)}'" : "the health endpoint";
                file.Report(Syntax.NameIn(node), $"{path} is mapped in Development alone, and containers run in Production", "map it in every environment");
            }
        }
    }
}
