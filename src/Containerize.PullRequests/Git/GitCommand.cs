using System.ComponentModel;
using System.Globalization;
using Containerize.PullRequests.Processes;

namespace Containerize.PullRequests.Git;

/// <summary>
/// Runs Git so that nothing that a repository brings is run with it: no hook, no file system monitor, no transport, no filter, no pager. Only commands that read are used,
/// from an empty folder, and arguments are options of ours, full names of references or ids.
/// </summary>
/// <param name="gitFolder">The absolute path of the repository's own folder, <c>.git</c> as a rule.</param>
internal sealed class GitCommand(string gitFolder)
{
    private static readonly string[] Hardening =
    [
        "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs", "--no-pager",
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.attributesFile=/dev/null", "-c", "protocol.allow=never", "-c", "protocol.ext.allow=never",
    ];

    // A list of files that is longer than this is one of more files than are ever taken.
    private static readonly ProcessLimits Limits = new(TimeSpan.FromMinutes(5), 64 << 20);

    /// <summary>The arguments that come before each command's own.</summary>
    public IReadOnlyList<string> Prefix { get; } = [.. Hardening, "--git-dir", gitFolder];

    /// <summary>The environment: nothing of the process's own but the path that programs are found on.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
        ["HOME"] = "/nonexistent",
        ["LC_ALL"] = "C",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_ATTR_NOSYSTEM"] = "1",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_NO_LAZY_FETCH"] = "1",
        // Only the protocols that are named here may be used, and there is none of this name.
        ["GIT_ALLOW_PROTOCOL"] = "none",
    };

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="ct">Kills it.</param>
    /// <exception cref="ContainerizeException">There is no Git (<see cref="ExitCode.Unavailable"/>), or it took too long or said too much (<see cref="ExitCode.Solution"/>).</exception>
    public Task<ProcessOutcome> RunAsync(IEnumerable<string> arguments, CancellationToken ct) => RunAsync(arguments, int.MaxValue, ct);

    /// <summary>Runs a command that prints a list.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="items">How many items the list may have.</param>
    /// <param name="ct">Kills it.</param>
    /// <exception cref="ContainerizeException">There is no Git (<see cref="ExitCode.Unavailable"/>), or it took too long or said too much (<see cref="ExitCode.Solution"/>).</exception>
    public async Task<ProcessOutcome> RunAsync(IEnumerable<string> arguments, int items, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("containerize-git-");
        try
        {
            var outcome = await LimitedProcess.RunAsync("git", [.. Prefix, .. arguments], folder.FullName, Environment, Limits with { OutputItems = items }, null, ct).ConfigureAwait(false);
            if (outcome.End == ProcessEnd.Exited) return outcome;
            throw new ContainerizeException(
                ExitCode.Solution,
                outcome.End == ProcessEnd.TooMuchOutput ? $"the repository is refused: it has more than {items.ToString("N0", CultureInfo.InvariantCulture)} files, or a list of them that is longer than {Limits.OutputBytes >> 20} MiB" : $"the repository is refused: Git took longer than {Limits.Time.TotalMinutes:0} minutes to list it",
                "Make it smaller");
        }
        catch (Win32Exception e)
        {
            throw Missing(e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs Git without a repository that anybody else made.</summary>
    public static async Task<ProcessOutcome> FreeAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, ProcessLimits limits, Func<bool>? overflow, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("containerize-git-");
        try
        {
            return await LimitedProcess.RunAsync("git", [.. Hardening, .. arguments], folder.FullName, environment, limits, overflow, ct).ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            throw Missing(e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The error of a machine without Git.</summary>
    public static ContainerizeException Missing(Exception inner) => new(ExitCode.Unavailable, "there is no git on this machine", "Install it, or name its folder in PATH", null, inner);
}
