using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>A host that is run: the process stays until it is told to stop.</summary>
public sealed class HostRunDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "host-run";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["Run", "RunAsync", "RunConsoleAsync", "RunAsService", "WaitForShutdown", "WaitForShutdownAsync", "RunOaktonCommands", "RunJasperFxCommands"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Run", "RunAsync", "RunConsoleAsync", "RunAsService", "WaitForShutdown", "WaitForShutdownAsync", "RunOaktonCommands", "RunJasperFxCommands"))
        {
            if (call.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) is not ("Task" or "Parallel" or "Application") && call.ArgumentList.Arguments.Count <= 1
                && !call.ArgumentList.Arguments.Any(a => a.Expression is LambdaExpressionSyntax) && !file.IsOwn(call))
            {
                facts.Add(call, "host is run", (evidence, scope) => new FeatureFact(evidence, scope, Features.HostRun));
            }
        }
    }
}
