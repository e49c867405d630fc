namespace Containerize.Analyzers.Lifecycle;

/// <summary>A process that kills itself.</summary>
internal sealed class KillRule() : CodeRule(LifecycleRules.KillsItself)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["GetCurrentProcess"];

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("Kill"))
        {
            var process = Syntax.ReceiverOf(call) switch { IdentifierNameSyntax name => file.File.Values.InitialiserOf(name), var other => other };
            if (process is InvocationExpressionSyntax current && file.Model.GetSymbolInfo(current).Symbol is { Name: "GetCurrentProcess", ContainingType.Name: "Process", ContainingNamespace.Name: "Diagnostics" })
            {
                file.Report(call, $"'{Found.Shown(call.ToString())}' ends the process with nothing finished or flushed", "call StopApplication of IHostApplicationLifetime, or throw");
            }
        }
    }
}
