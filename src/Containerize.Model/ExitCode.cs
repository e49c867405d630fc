namespace Containerize.Model;

/// <summary>The exit codes of every verb. People script against them: changing one is a breaking change.</summary>
public enum ExitCode
{
    /// <summary>Fine.</summary>
    Success = 0,

    /// <summary>Findings at or above the limit, drift, a conflict, a failed image or rollout, or some projects that could not be read; the result is still printed.</summary>
    Findings = 1,

    /// <summary>Wrong usage or settings; a path that is missing or holds no solution.</summary>
    Usage = 2,

    /// <summary>The solution is malformed, or no project in it could be read.</summary>
    Solution = 3,

    /// <summary>A fault of the tool itself.</summary>
    Internal = 4,

    /// <summary>An engine, cluster, registry or host did not answer, or refused the credentials.</summary>
    Unavailable = 5,

    /// <summary>The output cannot be written.</summary>
    Output = 6,

    /// <summary>Cancelled by the user.</summary>
    Cancelled = 130,
}
