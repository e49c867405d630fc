using System.Runtime.InteropServices;
using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Analysis;

/// <summary>The tool itself, run in a sandbox over a copy of somebody's repository.</summary>
/// <param name="assembly">The absolute path of the tool's assembly; everything that it needs lies beside it.</param>
/// <param name="sandbox">The sandbox.</param>
/// <param name="limits">What it may use.</param>
public sealed class SandboxedTool(string assembly, Sandbox sandbox, SandboxLimits limits) : IAnalysisTool
{
    /// <summary>The name of the copy's folder inside the sandbox's own.</summary>
    public const string Copy = "repository";

    private const string Runtime = "/dotnet";
    private const string Tool = "/tool";

    /// <inheritdoc/>
    /// <exception cref="ContainerizeException">It ended with an error, or was ended (<see cref="ExitCode.Solution"/>, or the exit code that it has).</exception>
    public async Task<string> RunAsync(ToolCall call, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(call);
        var dotnet = DotnetFolder();
        var program = new SandboxedProgram(Runtime + "/dotnet", (string[])[$"{Tool}/{Path.GetFileName(assembly)}", call.Verb, .. call.Options, "--", .. call.Operands, $"{Sandbox.Folder}/{Copy}/{call.Path}"])
        {
            Readable = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Runtime] = dotnet, [Tool] = Path.GetDirectoryName(assembly)! },
            Environment = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_EnableDiagnostics"] = "0",
                // The collector keeps well below the limit of the process, so that it ends with an error of its own before the system refuses it memory.
                ["DOTNET_GCHeapHardLimit"] = "0x" + (limits.MemoryBytes / 4 * 3).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_ROOT"] = Runtime,
                ["NO_COLOR"] = "1",
                ["PATH"] = Runtime + ":/usr/bin:/bin",
            },
        };
        return Judged(call.Verb, await sandbox.RunAsync(program, folder, limits, ct).ConfigureAwait(false));
    }

    private string Judged(string verb, ProcessOutcome outcome) => (outcome.End, (ExitCode)outcome.ExitCode) switch
    {
        // The result is printed where there are findings as well.
        (ProcessEnd.Exited, ExitCode.Success or ExitCode.Findings) => outcome.Text,
        (ProcessEnd.Exited, ExitCode.Usage or ExitCode.Solution) => throw new ContainerizeException((ExitCode)outcome.ExitCode, $"the analysis ended: {FirstLine(outcome)}", ""),
        (ProcessEnd.Exited, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis failed with exit code {outcome.ExitCode}: {FirstLine(outcome)}", $"Run containerize {verb} on the solution; if it needs more than {limits.MemoryBytes >> 20} MiB of memory, it is too large for the bot"),
        (ProcessEnd.TooLong, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis took longer than {limits.Time.TotalMinutes:0} minutes and was ended", "Leave projects out with ignore in containerize.yaml, or name a smaller solution in bot.solutions"),
        (ProcessEnd.TooMuchDisk, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis wrote more than {limits.DiskBytes >> 20} MiB and was ended", "Look into the repository for what makes it do so"),
        _ => throw new ContainerizeException(ExitCode.Solution, $"the analysis printed more than {limits.OutputBytes >> 20} MiB and was ended", "Name a smaller solution in bot.solutions"),
    };

    private static string FirstLine(ProcessOutcome outcome)
    {
        var line = outcome.Error.Split('\n').FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "it said nothing";
        return line.Length > 500 ? line[..500] + "…" : line;
    }

    // The runtime that runs this process: <root>/shared/Microsoft.NETCore.App/<version>/
    private static string DotnetFolder() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
