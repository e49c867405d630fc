using System.Text;

namespace Containerize.PullRequests.Processes;

/// <summary>What became of a process.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="ExitCode">Its exit code; of one that was killed it means nothing.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">The beginning of what it wrote to standard error.</param>
public sealed record ProcessOutcome(ProcessEnd End, int ExitCode, ReadOnlyMemory<byte> Output, string Error)
{
    /// <summary>The output as text; bytes that are no UTF-8 are replaced.</summary>
    public string Text => Encoding.UTF8.GetString(Output.Span);

    /// <summary>Whether it ended by itself with exit code 0.</summary>
    public bool Succeeded => End == ProcessEnd.Exited && ExitCode == 0;
}
