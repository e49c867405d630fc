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

    private static bool IsMapping(string name) =>
        name.Length > 4 && name.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(name[3]) && !IsConversion(name) && !Others.Contains(name) && !FeatureDetector.Known.Contains(name);

    // address.MapToIPv4(), option.MapFrom(..): what is mapped to or from something is a value.
    private static bool IsConversion(string name) => IsFollowedBy(name, "To") || IsFollowedBy(name, "From");

    private static bool IsFollowedBy(string name, string word) =>
        string.CompareOrdinal(name, 3, word, 0, word.Length) == 0 && (name.Length == 3 + word.Length || char.IsUpper(name[3 + word.Length]));

    private static bool IsOnRoutes(SourceFile file, InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && !IsOfOwnClass(file, access.Expression)
        && file.Binder.TypeOf(access.Expression) is { } type
        && (IsRoutes(type) || type.AllInterfaces.Any(IsRoutes));

    // OrderMapper.MapLines(order): a static method of a class of the solution. What a variable holds is written small, and a property of one's own that is named after its class holds none of routes.
    private static bool IsOfOwnClass(SourceFile file, ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax { Identifier.ValueText: var name } && name.Length > 0 && char.IsUpper(name[0]) && file.Names.DeclaresType(name);

    private static bool IsRoutes(ITypeSymbol type) => type.Name == "IEndpointRouteBuilder";
}
