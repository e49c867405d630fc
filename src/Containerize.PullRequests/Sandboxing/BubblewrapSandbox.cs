using System.ComponentModel;
using System.Globalization;
using Containerize.PullRequests.Processes;

namespace Containerize.PullRequests.Sandboxing;

/// <summary>A sandbox by bubblewrap: namespaces of its own for users, processes, network, mounts, names and IPC, and a file system put together from nothing.</summary>
public sealed class BubblewrapSandbox : Sandbox
{
    // The shell sets the limits and is replaced; the numbers come as arguments, so no text is ever part of the script.
    private const string Limiting = "ulimit -c 0 && ulimit -d \"$1\" && ulimit -f \"$2\" && { ulimit -u \"$3\" 2>/dev/null || true; } && shift 3 && exec \"$@\"";

    // Whoever is root outside owns these inside as well, and what is written there holds for the whole machine.
    private static readonly string[] KernelFolders = ["/proc/sys", "/proc/sysrq-trigger", "/proc/irq", "/proc/bus", "/proc/pressure", "/proc/scsi", "/proc/acpi", "/proc/fs"];

    private static readonly string[] SystemFolders = ["/bin", "/lib", "/lib32", "/lib64", "/libx32", "/sbin"];

    /// <inheritdoc/>
    public override string Name => "bubblewrap";

    /// <inheritdoc/>
    public override async Task<string?> ObstacleAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux()) return "bubblewrap needs Linux";
        var folder = Directory.CreateTempSubdirectory("containerize-sandbox-");
        try
        {
            var outcome = await RunAsync(new SandboxedProgram("/usr/bin/env", []), folder.FullName, SandboxLimits.Default with { Time = TimeSpan.FromMinutes(1) }, ct).ConfigureAwait(false);
            return outcome.Succeeded ? null : $"bubblewrap cannot make a sandbox here ({(outcome.Error.Length > 0 ? outcome.Error.Trim().Split('\n')[0] : outcome.End.ToString())})";
        }
        catch (Win32Exception)
        {
            return "there is no bwrap command on this machine";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public override async Task<ProcessOutcome> RunAsync(SandboxedProgram program, string folder, SandboxLimits limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(limits);
        MakeFolders(folder);
        var closes = await ClosesNamespacesAsync(ct).ConfigureAwait(false);
        var empty = Directory.CreateTempSubdirectory("containerize-sandbox-");
        try
        {
            return await LimitedProcess.RunAsync(
                "/bin/sh",
                ["-c", Limiting, "sh", Kibibytes(limits.MemoryBytes), Blocks(limits.FileBytes), Text(limits.Processes), Command, .. Arguments(program, folder, closes)],
                empty.FullName,
                new Dictionary<string, string> { ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "" },
                new ProcessLimits(limits.Time, limits.OutputBytes),
                () => FolderSize.Exceeds(folder, limits.DiskBytes),
                ct).ConfigureAwait(false);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    private static string Command => (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(f => Path.Combine(f, "bwrap")).FirstOrDefault(File.Exists) ?? throw new Win32Exception("bwrap");

    // No program inside makes namespaces of its own, where bubblewrap is new enough to see to it.
    private static async Task<bool> ClosesNamespacesAsync(CancellationToken ct)
    {
        var help = await LimitedProcess.RunAsync(Command, ["--help"], "/", new Dictionary<string, string>(), new ProcessLimits(TimeSpan.FromMinutes(1), 64 * 1024), null, ct).ConfigureAwait(false);
        return (help.Text + help.Error).Contains("--disable-userns", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Arguments(SandboxedProgram program, string folder, bool closes)
    {
        string[] alone = [.. closes ? (string[])["--unshare-user", "--disable-userns"] : [], "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox", "--clearenv"];
        return alone
            .Concat(SystemParts())
            .Concat(["--proc", "/proc"])
            .Concat(KernelFolders.SelectMany(f => (string[])["--ro-bind-try", f, f]))
            .Concat(["--dev", "/dev", "--remount-ro", "/dev"])
            .Concat(program.Readable.SelectMany(r => (string[])["--ro-bind", r.Value, r.Key]))
            // Its temporary folder is inside its own folder, and so is what programs expect under /tmp.
            .Concat(["--bind", folder, Folder, "--symlink", Folder + "/tmp", "/tmp", "--remount-ro", "/", "--chdir", Folder + "/home"])
            .Concat(Environment(program).SelectMany(v => (string[])["--setenv", v.Key, v.Value]))
            .Concat(["--", program.File])
            .Concat(program.Arguments);
    }

    // Where /lib and its like are links into /usr they are so inside.
    private static IEnumerable<string> SystemParts()
    {
        foreach (var argument in (string[])["--ro-bind", "/usr", "/usr"]) yield return argument;
        foreach (var folder in SystemFolders.Where(Directory.Exists))
        {
            foreach (var argument in new DirectoryInfo(folder).LinkTarget is { } target ? (string[])["--symlink", target, folder] : ["--ro-bind", folder, folder]) yield return argument;
        }

        foreach (var argument in (string[])["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]) yield return argument;
    }

    private static string Kibibytes(long bytes) => Text(bytes / 1024);

    // POSIX counts files in blocks of 512 bytes.
    private static string Blocks(long bytes) => Text(bytes / 512);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
