namespace Containerize.PullRequests.Sandboxing;

/// <summary>A program to run in a sandbox.</summary>
/// <param name="File">Its absolute path inside.</param>
/// <param name="Arguments">Its arguments; nothing is passed through a shell.</param>
public sealed record SandboxedProgram(string File, EquatableList<string> Arguments)
{
    /// <summary>Folders of this machine that it reads, by where it finds them, besides the system's own programs and libraries.</summary>
    public IReadOnlyDictionary<string, string> Readable { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Variables besides those that every program in a sandbox has.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
