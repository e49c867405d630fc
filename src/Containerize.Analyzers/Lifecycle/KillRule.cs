namespace Containerize.Analyzers.Lifecycle;

/// <summary>A process that kills itself.</summary>
internal sealed class KillRule() : CodeRule(LifecycleRules.KillsItself)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["GetCurrentProcess", "GetProcessById"];

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("Kill"))
        {
            var process = Syntax.ReceiverOf(call) switch { IdentifierNameSyntax name => file.File.Values.InitialiserOf(name), var other => other };
            if (process is InvocationExpressionSyntax current && IsOwn(file, current))
            {
                file.Report(call, $"'{Found.Shown(call.ToString())}' ends the process with nothing finished or flushed", "call StopApplication of IHostApplicationLifetime, or throw");
            }
        }
    }

    private static bool IsOwn(RuleContext file, InvocationExpressionSyntax process) =>
        file.Model.GetSymbolInfo(process).Symbol is { ContainingType: { Name: "Process", ContainingNamespace.Name: "Diagnostics" } } method
        && (method.Name == "GetCurrentProcess" || (method.Name == "GetProcessById" && process.ArgumentList.Arguments is [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ProcessId" } id }] && Syntax.IsNamed(id.Expression, "Environment")));
}
