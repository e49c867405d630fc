using Containerize.Detection.Health;

namespace Containerize.Analyzers.Health;

/// <summary>Liveness that hangs on a database, a broker or another service.</summary>
internal sealed class LivenessDependencyRule() : CodeRule(HealthRules.DependencyInLiveness)
{
    private const string Remedy = "let liveness run no check of another system";
    private static readonly HealthEndpointDetector Endpoints = new();
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase) { "live", "liveness", "livez", "alive" };

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHealthChecks", "UseHealthChecks", "AddHealthChecks", .. DependencyChecks.Methods];

    public override void Check(RuleContext file)
    {
        var checks = DependencyChecks.In(file).ToArray();
        foreach (var check in checks)
        {
            var tags = check.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "tags")?.Expression;
            if (tags?.DescendantNodesAndSelf().FirstOrDefault(node => Syntax.TextOf(node) is { } text && Tags.Contains(text)) is { } tag)
            {
                file.Report(tag, $"the check {SyntaxIndex.NameOf(check.Expression)} asks another system and has the tag {tag} of liveness", Remedy);
            }
        }

        if (checks.Length == 0)
        {
            return;
        }

        foreach (var (fact, node) in file.Facts<HealthEndpointFact>(Endpoints))
        {
            if (fact.Path is LiteralText { Text: var path } && Tags.Contains(path.Substring(path.LastIndexOf('/') + 1)) && node is InvocationExpressionSyntax { ArgumentList.Arguments: [var pattern] })
            {
                file.Report(pattern, $"'{Found.Shown(path)}' runs every check, {SyntaxIndex.NameOf(checks[0].Expression)} among them", Remedy, $"new {file.TypeName(pattern, "Microsoft.AspNetCore.Diagnostics.HealthChecks", "HealthCheckOptions")} {{ Predicate = _ => false }}");
            }
        }
    }
}
