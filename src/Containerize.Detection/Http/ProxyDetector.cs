using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Http;

/// <summary>Reverse proxies (YARP, Ocelot) and the health-check dashboard. Their routes stand in configuration, or for YARP in code.</summary>
public sealed class ProxyDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "proxy";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["LoadFromConfig", "MapForwarder", "AddOcelot", "UseOcelot", "DestinationConfig", "AddHealthChecksUI", "AddHealthCheckEndpoint"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("LoadFromConfig"))
        {
            var section = file.Values.SectionOf(call.ArgumentList.Arguments.FirstOrDefault()?.Expression) ?? new LiteralText("ReverseProxy");
            facts.Add(call, "YARP", (evidence, scope) => new ProxyFact(evidence, scope, "yarp", section));
        }

        foreach (var call in file.Syntax.Calls("MapForwarder").Where(c => !file.IsOwn(c)))
        {
            facts.Add(call, "YARP", (evidence, scope) => new ProxyFact(evidence, scope, "yarp", new UnknownText("")));
            Forward(file, facts, call, file.Values.Argument(call.ArgumentList, 1, "destinationPrefix"));
        }

        foreach (var creation in file.Syntax.Creations("DestinationConfig"))
        {
            var address = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => SyntaxIndex.NameOf(a.Left) == "Address")?.Right;
            facts.Add(creation, "YARP", (evidence, scope) => new ProxyFact(evidence, scope, "yarp", new UnknownText("")));
            Forward(file, facts, creation, address is null ? null : file.Values.Read(address));
        }

        DetectHealthUi(file, facts);
        foreach (var call in file.Syntax.Calls("UseOcelot", "AddOcelot").Where(c => !file.IsOwn(c) && (SyntaxIndex.NameOf(c.Expression) == "UseOcelot" || file.UsesAny("Ocelot"))))
        {
            facts.Add(call, "Ocelot", (evidence, scope) => new ProxyFact(evidence, scope, "ocelot", new LiteralText("")));
        }
    }

    private static void DetectHealthUi(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddHealthChecksUI"))
        {
            facts.Add(call, "health-check dashboard", (evidence, scope) => new ProxyFact(evidence, scope, "health-ui", new LiteralText("HealthChecksUI")));
        }

        foreach (var call in file.Syntax.Calls("AddHealthCheckEndpoint").Where(c => c.ArgumentList.Arguments.Count == 2))
        {
            var name = file.Values.Argument(call.ArgumentList, 0, "name") is LiteralText { Text: var text } ? text : "";
            if (file.Values.Argument(call.ArgumentList, 1, "uri") is { } address)
            {
                facts.Add(call, "health-check dashboard", (evidence, scope) => new HttpClientFact(evidence, scope, name, address));
            }
        }
    }

    private static void Forward(SourceFile file, FactSink facts, SyntaxNode node, TextValue? address)
    {
        if (address is not null)
        {
            facts.Add(node, "forwards requests", (evidence, scope) => new HttpClientFact(evidence, scope, "YARP", address));
        }
    }
}
