using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Analysis;

/// <summary>Whether the tool did what it was called for. Where its outcome comes from elsewhere, it is as hostile as what it printed.</summary>
public static class ToolJudgement
{
    /// <summary>What it printed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="limits">What it was allowed.</param>
    /// <exception cref="ContainerizeException">It ended with an error, or was ended (<see cref="ExitCode.Solution"/>, or the exit code that it has).</exception>
    public static string Text(ToolCall call, ProcessOutcome outcome, SandboxLimits limits)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(limits);
        return (outcome.End, (ExitCode)outcome.ExitCode) switch
        {
            // The result is printed where there are findings as well.
            (ProcessEnd.Exited, ExitCode.Success or ExitCode.Findings) => outcome.Text,
            (ProcessEnd.Exited, ExitCode.Usage or ExitCode.Solution) => throw new ContainerizeException((ExitCode)outcome.ExitCode, $"the analysis ended: {FirstLine(outcome)}", ""),
            (ProcessEnd.Exited, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis failed with exit code {outcome.ExitCode}: {FirstLine(outcome)}", $"Run containerize {call.Verb} on the solution; if it needs more than {limits.MemoryBytes >> 20} MiB of memory, it is too large for the bot"),
            (ProcessEnd.TooLong, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis took longer than {limits.Time.TotalMinutes:0} minutes and was ended", "Leave projects out with ignore in containerize.yaml, or name a smaller solution in bot.solutions"),
            (ProcessEnd.TooMuchDisk, _) => throw new ContainerizeException(ExitCode.Solution, $"the analysis wrote more than {limits.DiskBytes >> 20} MiB and was ended", "Look into the repository for what makes it do so"),
            _ => throw new ContainerizeException(ExitCode.Solution, $"the analysis printed more than {limits.OutputBytes >> 20} MiB and was ended", "Name a smaller solution in bot.solutions"),
        };
    }

    private static string FirstLine(ProcessOutcome outcome)
    {
        var line = outcome.Error.Split('\n').FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "it said nothing";
        return line.Length > 500 ? line[..500] + "…" : line;
    }
}
