using Containerize.PullRequests.Processes;

namespace Containerize.PullRequests.Sandboxing;

/// <summary>
/// Runs a program that may have been taken over by what it reads. It sees the system's programs, the folders it is given and one folder of its own, which is the only one that it
/// can write to; it has no network, no home, none of the environment, and does not outlive the call.
/// </summary>
public abstract class Sandbox
{
    /// <summary>Where the program finds the folder of its own.</summary>
    public const string Folder = "/sandbox";

    private static readonly string[] Own = ["home", "tmp", "cache"];

    /// <summary>What it is called in messages.</summary>
    public abstract string Name { get; }

    /// <summary>Why it cannot be used on this machine; null when it can.</summary>
    /// <param name="ct">Cancels.</param>
    public abstract Task<string?> ObstacleAsync(CancellationToken ct);

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The absolute path of the folder that is its own.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="ct">Ends it.</param>
    public abstract Task<ProcessOutcome> RunAsync(SandboxedProgram program, string folder, SandboxLimits limits, CancellationToken ct);

    /// <summary>Makes the folders inside a program's own that every program has.</summary>
    /// <param name="folder">The absolute path of the folder that is its own.</param>
    internal static void MakeFolders(string folder)
    {
        foreach (var name in Own) Directory.CreateDirectory(Path.Combine(folder, name));
    }

    /// <summary>The whole environment of a program.</summary>
    internal static SortedDictionary<string, string> Environment(SandboxedProgram program)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = Folder + "/home",
            ["LANG"] = "C.UTF-8",
            ["PATH"] = "/usr/bin:/bin",
            ["TMPDIR"] = Folder + "/tmp",
            ["XDG_CACHE_HOME"] = Folder + "/cache",
        };
        foreach (var (name, value) in program.Environment) all[name] = value;
        return all;
    }
}
