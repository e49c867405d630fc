using Containerize.Bot.Settings;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Bot.Work;

/// <summary>The analysis: which tool, in which sandbox. Chosen when it is first asked for, and again when there was none.</summary>
/// <param name="options">The settings.</param>
internal sealed class ToolChoice(BotOptions options)
{
    private SandboxedTool? _tool;

    /// <summary>Gets it.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">There is no tool, or no sandbox (<see cref="ExitCode.Unavailable"/>); nothing is analysed then.</exception>
    public async Task<SandboxedTool> GetAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref _tool) is { } known) return known;
        var assembly = Path.GetFullPath(options.Tool.Length > 0 ? options.Tool : Path.Combine(AppContext.BaseDirectory, "tool", "containerize.dll"));
        if (!File.Exists(assembly)) throw new ContainerizeException(ExitCode.Unavailable, $"there is no tool '{assembly}'", "Set Bot:Tool to the path of containerize.dll");
        var tool = new SandboxedTool(assembly, await SandboxList.ChooseAsync(ct).ConfigureAwait(false), SandboxLimits.Default);
        Volatile.Write(ref _tool, tool);
        return tool;
    }
}
