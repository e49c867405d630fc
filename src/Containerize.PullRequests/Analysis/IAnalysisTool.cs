namespace Containerize.PullRequests.Analysis;

/// <summary>Runs the tool over a copy of somebody's repository, where nothing that the repository brings can do harm.</summary>
public interface IAnalysisTool
{
    /// <summary>Runs it.</summary>
    /// <param name="call">What is run.</param>
    /// <param name="folder">The absolute path of a folder with the copy in its folder <see cref="SandboxedTool.Copy"/>; files that the tool writes are in there afterwards.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What it printed. Every word of it is hostile.</returns>
    /// <exception cref="ContainerizeException">It ended with an error, or was ended.</exception>
    Task<string> RunAsync(ToolCall call, string folder, CancellationToken ct);

    /// <summary>Runs it several times over one copy, one call after the other. Where an analysis has to be brought somewhere first, that is done once for all of them.</summary>
    /// <param name="calls">What is run.</param>
    /// <param name="folder">As for one call.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What each printed. Every word of it is hostile.</returns>
    /// <exception cref="ContainerizeException">One of them ended with an error, or was ended.</exception>
    async Task<IReadOnlyList<string>> RunAllAsync(IReadOnlyList<ToolCall> calls, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var printed = new List<string>();
        foreach (var call in calls) printed.Add(await RunAsync(call, folder, ct).ConfigureAwait(false));
        return printed;
    }
}
