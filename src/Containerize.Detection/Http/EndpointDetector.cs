using Containerize.Model;

namespace Containerize.Detection.Http;

/// <summary>Routes of minimal APIs whose pattern code gives: <c>MapGet</c>, <c>MapPost</c> and so on, groups included.</summary>
public sealed class EndpointDetector : Detector
{
    private static readonly string[] Methods = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch"];

    /// <inheritdoc/>
    public override string Id => "endpoint";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = Methods;

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls(Methods).Where(c => !file.IsOwn(c)))
        {
            if (RouteReader.PatternOf(file, call) is { } pattern and not UnknownText)
            {
                var method = SyntaxIndex.NameOf(call.Expression).Substring("Map".Length).ToUpperInvariant();
                facts.Add(call, "route", (evidence, scope) => new EndpointFact(evidence, scope, method, pattern));
            }
        }
    }
}
