namespace Containerize.Deployment.Processes;

/// <summary>Runs programs; a test answers in their place.</summary>
internal interface IProgramRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="call">The program and its arguments.</param>
    /// <param name="line">Takes each line that it writes to either stream, as it comes; null when nobody watches.</param>
    /// <param name="ct">Asks it and its children to end, and ends them when they do not.</param>
    Task<ProgramResult> RunAsync(ProgramCall call, Action<string>? line, CancellationToken ct);
}
