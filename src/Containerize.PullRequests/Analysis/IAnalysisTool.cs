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
}
