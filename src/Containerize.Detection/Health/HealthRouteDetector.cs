using Containerize.Detection.Http;
using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Health;

/// <summary>
/// Health endpoints written by hand: a GET route or a controller's action without parameters in its route whose last segment is one of the usual words for health.
/// What such an endpoint checks is not followed, so it is good for any probe unless its word says which.
/// </summary>
public sealed class HealthRouteDetector : Detector
{
    private static readonly HashSet<string> Any = new(StringComparer.OrdinalIgnoreCase) { "health", "healthz", "healthcheck", "health-check", "hc", "ping" };
    private static readonly HashSet<string> Live = new(StringComparer.OrdinalIgnoreCase) { "live", "livez", "liveness", "alive" };
    private static readonly HashSet<string> Ready = new(StringComparer.OrdinalIgnoreCase) { "ready", "readyz", "readiness" };

    /// <inheritdoc/>
    public override string Id => "health-route";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["MapGet", "*ealth", "*iveness", "*eadiness", "*live\"", "*livez\"", "*ready\"", "*readyz\"", "*hc\"", "*ping\"", "Live", "Livez", "Alive", "Ready", "Readyz", "Hc", "Ping"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("MapGet").Where(c => !file.IsOwn(c)))
        {
            if (RouteReader.PatternOf(file, call) is LiteralText pattern)
            {
                Report(facts, call, pattern.Text, IsClosed(call));
            }
        }

        foreach (var attribute in file.Syntax.Attributes("HttpGet"))
        {
            if (attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: TypeDeclarationSyntax controller } action && RouteOf(file, controller, action, attribute) is { } route)
            {
                Report(facts, attribute, route, IsClosed(controller, action));
            }
        }
    }

    private static void Report(FactSink facts, SyntaxNode node, string route, bool closed)
    {
        var last = route.Substring(route.LastIndexOf('/') + 1);
        HealthProbe? probe = Any.Contains(last) ? HealthProbe.Any : Live.Contains(last) ? HealthProbe.Liveness : Ready.Contains(last) ? HealthProbe.Readiness : null;
        if (probe is { } found && route.IndexOf('{') < 0)
        {
            facts.Add(node, "health endpoint " + route, (evidence, scope) => new HealthEndpointFact(evidence, scope, new LiteralText(route), found, closed), Confidence.Likely);
        }
    }

    // The action's template below the controller's, tokens replaced.
    private static string? RouteOf(SourceFile file, TypeDeclarationSyntax controller, MethodDeclarationSyntax action, AttributeSyntax get)
    {
        var name = controller.Identifier.ValueText;
        var above = Template(file, Attribute(controller.AttributeLists, "Route"));
        var own = Template(file, get) ?? Template(file, Attribute(action.AttributeLists, "Route")) ?? "";
        if (above is null && own.Length == 0)
        {
            return null;
        }

        var route = own.StartsWith("/", StringComparison.Ordinal) || own.StartsWith("~/", StringComparison.Ordinal) ? own.TrimStart('~') : (above ?? "").Trim('/') + "/" + own.Trim('/');
        return "/" + route.Trim('/')
            .Replace("[controller]", name.EndsWith("Controller", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Controller".Length) : name)
            .Replace("[action]", action.Identifier.ValueText);
    }

    private static string? Template(SourceFile file, AttributeSyntax? attribute) =>
        attribute?.ArgumentList?.Arguments is [{ NameEquals: null } template, ..] && file.Values.Read(template.Expression) is LiteralText text ? text.Text : null;

    private static AttributeSyntax? Attribute(SyntaxList<AttributeListSyntax> lists, string name) =>
        lists.SelectMany(l => l.Attributes).FirstOrDefault(a => SyntaxIndex.NameOf(a.Name) == name);

    private static bool IsClosed(InvocationExpressionSyntax call) =>
        call.Ancestors().TakeWhile(a => a is MemberAccessExpressionSyntax or InvocationExpressionSyntax).OfType<InvocationExpressionSyntax>().Any(i => SyntaxIndex.NameOf(i.Expression) == "RequireAuthorization");

    private static bool IsClosed(TypeDeclarationSyntax controller, MethodDeclarationSyntax action) =>
        Attribute(action.AttributeLists, "AllowAnonymous") is null
        && (Attribute(action.AttributeLists, "Authorize") is not null || (Attribute(controller.AttributeLists, "Authorize") is not null && Attribute(controller.AttributeLists, "AllowAnonymous") is null));
}
