using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Health;

/// <summary>Health endpoints: <c>MapHealthChecks</c>, <c>UseHealthChecks</c>, <c>MapGrpcHealthChecksService</c>, and what their predicates make them good for.</summary>
public sealed class HealthEndpointDetector : Detector
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "MapHealthChecks", "UseHealthChecks", "MapGrpcHealthChecksService", "MapHealthChecksUI", "UseHealthChecksUI", "UseHealthChecksPrometheusExporter",
    };

    /// <inheritdoc/>
    public override string Id => "health-endpoint";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["Health", "MapDefaultEndpoints"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("MapHealthChecks", "UseHealthChecks").Where(c => !file.IsOwn(c)))
        {
            if (file.Values.Argument(call.ArgumentList, 0) is not { } path)
            {
                continue;
            }

            var probe = ProbeOf(file, call, path);
            var closed = IsClosed(call);
            facts.Add(call, "health endpoint" + (path is LiteralText { Text: var text } ? " " + text : ""), (evidence, scope) => new HealthEndpointFact(evidence, scope, path, probe, closed));
        }

        Elsewhere(file, facts);
        foreach (var call in file.Syntax.Calls("MapGrpcHealthChecksService"))
        {
            facts.Add(call, "gRPC health service", (evidence, scope) => new HealthEndpointFact(evidence, scope, new LiteralText(HealthEndpoint.Grpc), HealthProbe.Any, false));
        }
    }

    // app.MapDefaultEndpoints() of a shared package that the repository does not hold: endpoints there are, which ones its code alone says.
    private static void Elsewhere(SourceFile file, FactSink facts)
    {
        foreach (var pair in file.Syntax.CallsByName.Where(p => IsElsewhere(p.Key) && !file.Names.DeclaresMethod(p.Key)))
        {
            foreach (var call in pair.Value.Where(c => c.Expression is MemberAccessExpressionSyntax && file.Model.GetSymbolInfo(c).Symbol?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) != true))
            {
                var subject = $"{pair.Key} comes from a package whose code is not in the repository, so the health endpoints that it maps are not known";
                facts.Add(call, pair.Key, (evidence, scope) => new UnresolvedFact(evidence, scope, subject, "name the health paths in the settings") { HidesDependency = false });
            }
        }
    }

    private static bool IsElsewhere(string method) => method == "MapDefaultEndpoints"
        || ((method.StartsWith("Map", StringComparison.Ordinal) || method.StartsWith("Use", StringComparison.Ordinal)) && method.IndexOf("Health", StringComparison.Ordinal) > 0 && !Known.Contains(method));

    private static HealthProbe ProbeOf(SourceFile file, InvocationExpressionSyntax call, TextValue path)
    {
        if (PredicateOf(file, call) is { } predicate)
        {
            // `_ => false` runs no check at all: the answer says that the process works.
            if (predicate.Body is LiteralExpressionSyntax { Token.ValueText: "false" })
            {
                return HealthProbe.Liveness;
            }

            if (predicate.Body is not LiteralExpressionSyntax && ByWords(WordsOf(file, predicate)) is { } byPredicate)
            {
                return byPredicate;
            }
        }

        return path is LiteralText { Text: var text } ? ByWords(text) ?? HealthProbe.Any : HealthProbe.Any;
    }

    private static LambdaExpressionSyntax? PredicateOf(SourceFile file, InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments.Skip(1))
        {
            var options = argument.Expression is IdentifierNameSyntax name ? file.Values.InitialiserOf(name) : argument.Expression;
            var predicate = (options as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(a => SyntaxIndex.NameOf(a.Left) == "Predicate")?.Right;
            if (predicate is LambdaExpressionSyntax lambda)
            {
                return lambda;
            }
        }

        return null;
    }

    // The tag or name that the predicate asks for: a literal, or a constant by its value or its own name.
    private static string WordsOf(SourceFile file, LambdaExpressionSyntax predicate)
    {
        var words = predicate.Body.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Select(e => e is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax ? file.Values.Read(e) is LiteralText { Text: var text } ? text : SyntaxIndex.NameOf(e) : "");
        return string.Join(" ", words);
    }

    private static HealthProbe? ByWords(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.Contains("ready") || lower.Contains("readiness") ? HealthProbe.Readiness
            : lower.Contains("live") || lower.Contains("liveness") || lower.Contains("self") || lower.Contains("alive") ? HealthProbe.Liveness
            : lower.Contains("startup") ? HealthProbe.Startup
            : null;
    }

    private static bool IsClosed(InvocationExpressionSyntax call) =>
        call.Ancestors().TakeWhile(a => a is MemberAccessExpressionSyntax or InvocationExpressionSyntax).OfType<InvocationExpressionSyntax>()
            .Any(i => SyntaxIndex.NameOf(i.Expression) == "RequireAuthorization");
}
