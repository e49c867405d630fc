namespace Containerize.Analyzers.Lifecycle;

/// <summary>Ending the process from somewhere inside a hosted program.</summary>
internal sealed class ExitRule() : CodeRule(LifecycleRules.ExitsProcess)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["Exit", "FailFast"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("Exit", "FailFast"))
        {
            if (file.Model.GetSymbolInfo(call).Symbol is { ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } && !Syntax.IsInEntryPoint(call) && (!file.Project.IsProgram || file.Project.RunsHost))
            {
                file.Report(call, $"'{Found.Shown(call.ToString())}' cuts off requests and messages in flight", "throw, or call StopApplication of IHostApplicationLifetime");
            }
        }
    }
}
