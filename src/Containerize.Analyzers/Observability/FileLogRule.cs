using Containerize.Detection.Storage;

namespace Containerize.Analyzers.Observability;

/// <summary>Logs that nobody collects.</summary>
internal sealed class FileLogRule() : CodeRule(ObservabilityRules.LogsToFileOnly)
{
    private static readonly FileWriteDetector Writes = new();
    private static readonly string[] Sinks = ["WriteTo.Console", ".Console(", "WriteTo.Seq", ".Seq(", ".Elasticsearch(", ".OpenTelemetry(", ".ApplicationInsights(", ".GrafanaLoki(", ".Http(", ".Sentry(", ".AzureAnalytics(", "writeToProviders"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["WriteTo"];

    public override void Check(RuleContext file)
    {
        var sink = file.Facts<FileWriteFact>(Writes).FirstOrDefault(found => found.Fact.Evidence.Detail == "writes logs").Node;
        // Settings may name the console, or any other sink.
        if (sink is null || file.IsDevelopmentOnly(sink) || file.Project.Mentions(Sinks) || (file.Project.Mentions("ReadFrom.Configuration") && file.Project.IsConfigured("WriteTo")))
        {
            return;
        }

        var hasConsole = file.Project.Compilation.GetTypeByMetadataName("Serilog.ConsoleLoggerConfigurationExtensions") is not null;
        file.Report(Syntax.NameIn(sink), "logs go to a file in the container alone", "write to the console as well", hasConsole ? "WriteTo.Console" : null);
    }
}
