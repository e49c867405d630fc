namespace Containerize.Deployment.Processes;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">The last of what it wrote to standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether the program is not on this machine.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it was ended because it took longer than allowed.</summary>
    public bool TookTooLong { get; init; }

    /// <summary>Whether it ended well.</summary>
    public bool Succeeded => ExitCode == 0 && !IsMissing && !TookTooLong;

    /// <summary>The last line that it wrote to standard error, else to standard output; empty when it said nothing.</summary>
    public string LastLine => Last(Error) ?? Last(Output) ?? "";

    private static string? Last(string text) => text.Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.Length > 0);
}
