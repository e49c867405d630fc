namespace Containerize.Analyzers.Files;

/// <summary>A section of Serilog whose only sink is a file.</summary>
internal sealed class SettingsLogRule() : FileRule(FileOnly)
{
    private static readonly DiagnosticDescriptor FileOnly = Engine.Descriptors.Of(ObservabilityRules.LogsToFileOnly);

    public override bool Concerns(string name) => FileName.IsSettings(name);

    public override void Check(FileContext file)
    {
        // A sink is the name of an object, or a text by itself.
        var sinks = JsonSettingsReader.Read(file.Text)
            .Where(setting => setting.Key.StartsWith("Serilog:WriteTo:", StringComparison.OrdinalIgnoreCase) && setting.Key.Split(':') is { Length: 3 } or [_, _, _, "Name"])
            .ToArray();
        if (sinks.Length > 0 && sinks.All(sink => sink.Value is "File" or "RollingFile") && !file.Project.Mentions(".WriteTo."))
        {
            file.Report(FileOnly, sinks[0].Span, $"logs go to a file in the container alone, by the sink '{sinks[0].Value}'", "add the sink 'Console'");
        }
    }
}
