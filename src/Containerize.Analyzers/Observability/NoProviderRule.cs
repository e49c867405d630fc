namespace Containerize.Analyzers.Observability;

/// <summary>A host without any provider of logs.</summary>
internal sealed class NoProviderRule() : CodeRule(ObservabilityRules.NoLogProvider)
{
    private static readonly string[] Providers =
    [
        "AddConsole", "AddSimpleConsole", "AddJsonConsole", "AddSystemdConsole", "AddConsoleFormatter", "AddOpenTelemetry", "Serilog", "NLog", "AddLog4Net", "Log4Net", "AddProvider", "AddApplicationInsights", "AddSeq", "AddSentry", "AddZLogger", "AddAWSProvider",
        "AddGelf", "AddElastic", "AddDatadog", "AddGoogle", "AddLambdaLogger", "AddFile", "AddGcp", "AddServiceDefaults",
    ];

    public override IReadOnlyList<string> TriggerWords { get; } = ["ClearProviders"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("ClearProviders").Where(c => file.File.MayBeFrom(c, "Microsoft.Extensions.Logging")))
        {
            if (!file.IsDevelopmentOnly(call) && !file.Project.Mentions(Providers))
            {
                file.Report(Syntax.NameIn(call), "ClearProviders removes every provider of logs, and none is added", "add AddConsole behind it", "AddConsole");
            }
        }
    }
}
