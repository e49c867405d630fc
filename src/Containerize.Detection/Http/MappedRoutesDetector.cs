using Containerize.Detection.Hosting;
using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Http;

/// <summary>Routes that a package maps under a name of its own: <c>app.MapGitHubWebhooks()</c>, <c>app.MapIdentityApi&lt;User&gt;()</c>. A program that has some answers requests.</summary>
public sealed class MappedRoutesDetector : Detector
{
    // What these map is for the operator, or is told by other detectors, or is no route at all.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "MapHealthChecks", "MapDefaultEndpoints", "MapMetrics", "MapPrometheusScrapingEndpoint", "MapOpenApi", "MapSwagger", "MapSwaggerUI", "MapScalarApiReference", "MapHealthChecksUI",
        "MapWhen", "MapStaticAssets", "MapShortCircuit", "MapConnectionHandler", "MapGrpcService", "MapGrpcReflectionService", "MapReverseProxy", "MapPut", "MapDelete", "MapPatch", "MapMethods",
        "MapFallback", "MapSubscribeHandler",
    };

    /// <inheritdoc/>
    public override string Id => "mapped-routes";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["MapHealthChecks", "UseRouting", "UseEndpoints", "WebApplication", "IEndpointRouteBuilder"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var pair in file.Syntax.CallsByName.Where(p => IsMapping(p.Key)))
        {
            foreach (var call in pair.Value.Where(c => IsOnRoutes(file, c) && !file.IsOwn(c)))
            {
                facts.Add(call, pair.Key, (evidence, scope) => new FeatureFact(evidence, scope, Features.Routes));
            }
        }
    }

    private static bool IsMapping(string name) => name.Length > 4 && name.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(name[3]) && !Others.Contains(name) && !FeatureDetector.Known.Contains(name);

    private static bool IsOnRoutes(SourceFile file, InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && file.Binder.TypeOf(access.Expression) is { } type
        && (IsRoutes(type) || type.AllInterfaces.Any(IsRoutes));

    private static bool IsRoutes(ITypeSymbol type) => type.Name == "IEndpointRouteBuilder";
}
