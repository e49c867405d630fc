using System.ComponentModel;
using System.Diagnostics;

namespace Containerize.Testing;

/// <summary>Whether a Docker engine answers on this machine.</summary>
public static class DockerEngine
{
    private static readonly Lazy<string?> Missing = new(Ask);

    /// <summary>Why tests that need an engine are skipped; null when one answers.</summary>
    public static string? Reason => Missing.Value;

    private static string? Ask()
    {
        try
        {
            var start = new ProcessStartInfo("docker", ["info", "--format", "{{.ServerVersion}}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            {
                process.Kill(entireProcessTree: true);
                return "the Docker engine did not answer within 20 seconds";
            }

            return process.ExitCode == 0 ? null : "no Docker engine answers on this machine";
        }
        catch (Win32Exception)
        {
            return "there is no docker command on this machine";
        }
    }
}
