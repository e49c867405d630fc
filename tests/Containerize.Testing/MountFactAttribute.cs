using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Containerize.Testing;

/// <summary>A test that mounts a file system of its own, to have a full or read-only disk; skipped, with the reason, where that is not permitted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(Try);

    /// <summary>Mounts and unmounts once per test run to see whether it works.</summary>
    public MountFactAttribute()
    {
        if (Missing.Value is { } reason)
        {
            Skip = reason;
        }
    }

    /// <summary>Runs <c>mount</c> or <c>umount</c>.</summary>
    /// <param name="command">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Whether it succeeded.</returns>
    public static bool Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "mounting needs Linux";
        }

        using var folder = new TemporaryFolder();
        try
        {
            return Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.Path) && Run("umount", folder.Path) ? null : "this user may not mount file systems";
        }
        catch (Win32Exception)
        {
            return "there is no mount command on this machine";
        }
    }
}
