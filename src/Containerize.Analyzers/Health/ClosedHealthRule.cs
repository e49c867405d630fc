using Containerize.Detection.Health;

namespace Containerize.Analyzers.Health;

/// <summary>A health endpoint that only somebody who is signed in may ask.</summary>
internal sealed class ClosedHealthRule() : CodeRule(HealthRules.HealthNeedsAuthorization)
{
    private const string Remedy = "allow anonymous requests";
    private static readonly HealthEndpointDetector Endpoints = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHealthChecks"];

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<HealthEndpointFact>(Endpoints))
        {
            if (node is not InvocationExpressionSyntax call)
            {
                continue;
            }

            var behind = Syntax.CallsBehind(call).ToArray();
            var path = fact.Path is LiteralText { Text: var text } ? $"'{Found.Shown(text)}'" : "the health endpoint";
            if (behind.FirstOrDefault(next => SyntaxIndex.NameOf(next.Expression) == "RequireAuthorization") is { } closed)
            {
                file.Report(Syntax.NameIn(closed), $"{path} asks for authorization, which no probe has", Remedy, "AllowAnonymous");
            }
            else if (SyntaxIndex.NameOf(call.Expression) == "MapHealthChecks" && HasFallback(file) && !behind.Any(next => SyntaxIndex.NameOf(next.Expression) == "AllowAnonymous"))
            {
                file.Report(Syntax.NameIn(call), $"{path} falls under the policy for everything that names none, which asks for authorization", Remedy + " with AllowAnonymous");
            }
        }
    }

    private static bool HasFallback(RuleContext file) =>
        file.File.Syntax.Assignments("FallbackPolicy").Any(assignment => assignment.Right.ToString().Contains("RequireAuthenticatedUser")) || file.File.Syntax.Calls("SetFallbackPolicy").Any(call => call.ToString().Contains("RequireAuthenticatedUser"));
}
