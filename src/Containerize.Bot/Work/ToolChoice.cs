using Containerize.Bot.Settings;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Bot.Work;

/// <summary>The analysis on this machine: which tool, in which sandbox. Chosen when it is first asked for, and again when there was none.</summary>
/// <param name="options">The settings.</param>
internal sealed class ToolChoice(BotOptions options) : IToolSource
{
    private SandboxedTool? _tool;

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken ct) => GetAsync(ct);

    /// <inheritdoc/>
    public async Task<IAnalysisTool> GetAsync(RepositoryEvent given, CancellationToken ct) => await GetAsync(ct).ConfigureAwait(false);

    private async Task<SandboxedTool> GetAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref _tool) is { } known) return known;
        var tool = new SandboxedTool(ToolFile.Find(options.Tool), await SandboxList.ChooseAsync(ct).ConfigureAwait(false), SandboxLimits.Default);
        Volatile.Write(ref _tool, tool);
        return tool;
    }
}
