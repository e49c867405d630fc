using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;

namespace Containerize.Cli.Output.Text;

/// <summary>Why services do not run, what runs, and where it is reached.</summary>
internal static class UpText
{
    /// <summary>Writes it.</summary>
    /// <param name="report">What came up.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(UpReport report, string folder, TintedWriter writer)
    {
        foreach (var failure in report.Failures)
            FailureText.Write(failure, folder, writer);
        TableText.Write(["service", "state", "address"], [.. report.Services.Select(Row)], writer);
        if (report.Services.Count > 0)
            writer.Line();
        Summary(report, writer);
        if (report.Command.Length > 0)
            writer.Line($"compose itself is called with the values of both files: {report.Command} ps");
    }

    private static void Summary(UpReport report, TintedWriter writer)
    {
        var running = report.Services.Count(state => state.Container is { Status: "running" } && state.Verdict != ServiceVerdict.Failed);
        if (report.Services.Count == 0)
            writer.Line($"nothing was started: {Plural.Of(report.Failures.Count, "image")} failed", Tint.Error);
        else if (report.Failures.Count == 0)
            writer.Line($"{report.Project} is up: {Plural.Of(running, "service")} running. containerize down ends it", Tint.Good);
        else
            writer.Line($"{Plural.Of(report.Failures.Count, "service")} of {report.Project} failed; {(running == 0 ? "nothing else runs" : $"{Plural.Of(running, "other")} {(running == 1 ? "runs" : "run")} on")}. containerize down ends everything", Tint.Error);
    }

    private static IReadOnlyList<(string Text, Tint Tint)> Row(ServiceState state) =>
    [
        (state.Service.Name, Tint.Name),
        (state.Word, state.Verdict switch { ServiceVerdict.Ready or ServiceVerdict.Done => Tint.Good, ServiceVerdict.Pending => Tint.Plain, _ => Tint.Error }),
        (string.Join("  ", state.Addresses), Tint.Plain),
    ];
}
