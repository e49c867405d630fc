using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Analysis;

/// <summary>
/// The tool, run where everything around it is a sandbox already: in a pod that holds no token, reaches nothing but the server that waits for its result, and is gone afterwards. It has the variables
/// that it needs and no others, and the same limits as in a sandbox of one machine, except for memory, which the pod's own limit holds.
/// </summary>
/// <param name="assembly">The absolute path of the tool's assembly.</param>
/// <param name="limits">What it may use.</param>
public sealed class AnalysisStep(string assembly, SandboxLimits limits)
{
    /// <summary>Runs it.</summary>
    /// <param name="call">What is run.</param>
    /// <param name="folder">The absolute path of a folder with the copy in its folder <see cref="SandboxedTool.Copy"/>.</param>
    /// <param name="ct">Ends it.</param>
    public Task<ProcessOutcome> RunAsync(ToolCall call, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(call);
        Sandbox.MakeFolders(folder);
        var dotnet = SandboxedTool.DotnetFolder();
        var environment = ToolEnvironment.Of(dotnet, limits);
        foreach (var (name, value) in Variables(folder)) environment[name] = value;
        return LimitedProcess.RunAsync(
            Path.Combine(dotnet, "dotnet"),
            [assembly, .. call.Arguments($"{folder}/{SandboxedTool.Copy}")],
            Path.Combine(folder, "home"),
            environment,
            new ProcessLimits(limits.Time, limits.OutputBytes),
            () => FolderSize.Exceeds(folder, limits.DiskBytes),
            ct);
    }

    private static (string Name, string Value)[] Variables(string folder) => [("HOME", folder + "/home"), ("LANG", "C.UTF-8"), ("TMPDIR", folder + "/tmp"), ("XDG_CACHE_HOME", folder + "/cache")];
}
