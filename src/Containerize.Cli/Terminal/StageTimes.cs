using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Containerize.Workspace;

namespace Containerize.Cli.Terminal;

/// <summary>Shows how long each stage of reading a solution took, for those who set the environment variable.</summary>
internal static class StageTimes
{
    /// <summary>The environment variable that asks for it.</summary>
    public const string Variable = "CONTAINERIZE_TIMES";

    /// <summary>Listens until the result is disposed of; null when nobody asked.</summary>
    /// <param name="console">Where the times go.</param>
    public static IDisposable? Listen(ToolConsole console)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not "1") return null;
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Stages.SourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Start(activity),
            ActivityStopped = activity => Stop(activity, console),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void Start(Activity activity)
    {
        activity.SetCustomProperty("processor", Environment.CpuUsage.TotalTime);
        activity.SetCustomProperty("compiler", JitInfo.GetCompilationTime());
        activity.SetCustomProperty("collector", GC.GetTotalPauseDuration());
        activity.SetCustomProperty("allocated", GC.GetTotalAllocatedBytes());
    }

    private static void Stop(Activity activity, ToolConsole console)
    {
        var processor = Environment.CpuUsage.TotalTime - (TimeSpan)activity.GetCustomProperty("processor")!;
        var compiler = JitInfo.GetCompilationTime() - (TimeSpan)activity.GetCustomProperty("compiler")!;
        var collector = GC.GetTotalPauseDuration() - (TimeSpan)activity.GetCustomProperty("collector")!;
        var allocated = GC.GetTotalAllocatedBytes() - (long)activity.GetCustomProperty("allocated")!;
        console.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{activity.OperationName,-10} {activity.Duration.TotalMilliseconds,7:0} ms, processor {processor.TotalMilliseconds,7:0} ms, of which compiling the tool's own code {compiler.TotalMilliseconds,6:0} ms, stopped by the collector {collector.TotalMilliseconds,6:0} ms, allocated {allocated >> 20,5} MiB"));
    }
}
