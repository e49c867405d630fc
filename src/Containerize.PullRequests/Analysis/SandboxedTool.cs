using System.Runtime.InteropServices;
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
        var program = new SandboxedProgram(Runtime + "/dotnet", (string[])[$"{Tool}/{Path.GetFileName(assembly)}", .. call.Arguments($"{Sandbox.Folder}/{Copy}")])
        {
            Readable = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Runtime] = dotnet, [Tool] = Path.GetDirectoryName(assembly)! },
            Environment = ToolEnvironment.Of(Runtime, limits),
        };
        return ToolJudgement.Text(call, await sandbox.RunAsync(program, folder, limits, ct).ConfigureAwait(false), limits);
    }

    // The runtime that runs this process: <root>/shared/Microsoft.NETCore.App/<version>/
    internal static string DotnetFolder() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
