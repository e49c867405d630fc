using Containerize.Deployment.Processes;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Engines;

/// <summary>The errors of an engine that does not answer: what, why, what next.</summary>
internal static class EngineFault
{
    private static readonly string[] Absences = ["Cannot connect to the Docker daemon", "error during connect", "Is the docker daemon running", "Cannot connect to Podman", "permission denied while trying to connect", "connection refused"];

    /// <summary>Whether a program failed because no engine answered it.</summary>
    /// <param name="result">How it ended.</param>
    public static bool IsAbsence(ProgramResult result) => result.IsMissing || Absences.Any(a => result.Error.Contains(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>No engine answers.</summary>
    /// <param name="tried">Why each that was tried does not.</param>
    public static ContainerizeException None(IReadOnlyList<string> tried) =>
        new(ExitCode.Unavailable, $"no container engine answers: {string.Join("; ", tried)}", "start Docker or Podman, or install one, and see that `docker info` or `podman info` answers");

    /// <summary>The engine stopped answering.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="result">How its command ended.</param>
    public static ContainerizeException Gone(ContainerEngine engine, ProgramResult result) =>
        new(ExitCode.Unavailable, $"{engine.Name} does not answer any more: {ServerText.Clean(result.LastLine)}", $"start it again and see that `{engine.Name} info` answers");

    /// <summary>Why an engine does not answer, in a few words.</summary>
    /// <param name="name">Its command.</param>
    /// <param name="result">How it ended.</param>
    public static string Reason(string name, ProgramResult result) => result switch
    {
        { IsMissing: true } => $"{name} is not installed",
        { TookTooLong: true } => $"{name} did not answer in time",
        _ => $"{name} says: {ServerText.Clean(result.LastLine)}",
    };
}
