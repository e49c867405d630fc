using Containerize.PullRequests.Processes;

namespace Containerize.Bot.Pods;

/// <summary>What became of a call of the tool, as it travels from the pod to the server.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">The beginning of what it wrote to standard error.</param>
internal sealed record CallOutcome(ProcessEnd End, int ExitCode, string Output, string Error);
