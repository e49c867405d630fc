using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Telemetry;

/// <summary>Serilog that reads its sinks from configuration: which log server there is stands in the section <c>Serilog:WriteTo</c>.</summary>
public sealed class SerilogConfigurationDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "serilog-configuration";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["ReadFrom"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Configuration", "ConfigurationSection"))
        {
            if (call.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == "ReadFrom")
            {
                facts.Add(call, "Serilog reads its sinks from configuration", (evidence, scope) => new FeatureFact(evidence, scope, Features.SerilogConfiguration));
            }
        }
    }
}
