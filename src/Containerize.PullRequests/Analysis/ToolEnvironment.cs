using System.Globalization;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Analysis;

/// <summary>The variables that the tool runs with, besides those of a sandbox.</summary>
internal static class ToolEnvironment
{
    /// <summary>Makes them.</summary>
    /// <param name="runtime">Where the tool finds .NET.</param>
    /// <param name="limits">What it may use.</param>
    public static SortedDictionary<string, string> Of(string runtime, SandboxLimits limits) => new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_EnableDiagnostics"] = "0",
        // The collector keeps well below the limit of the process, so that it ends with an error of its own before the system refuses it memory.
        ["DOTNET_GCHeapHardLimit"] = "0x" + (limits.MemoryBytes / 4 * 3).ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_ROOT"] = runtime,
        ["NO_COLOR"] = "1",
        ["PATH"] = runtime + ":/usr/bin:/bin",
    };
}
