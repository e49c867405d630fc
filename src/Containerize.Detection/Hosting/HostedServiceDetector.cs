using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>Background services that are registered.</summary>
public sealed class HostedServiceDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "hosted-service";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["AddHostedService"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddHostedService"))
        {
            var name = call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } } ? SyntaxIndex.NameOf(type) : "";
            facts.Add(call, name.Length > 0 ? "background service " + name : "background service", (evidence, scope) => new HostedServiceFact(evidence, scope, name));
        }
    }
}
