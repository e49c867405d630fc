using System.ComponentModel;
using System.Diagnostics;

namespace Containerize.Bot.GitHub;

/// <summary>Runs Git to fetch, with an environment that holds nothing of the server's, within limits of time and disk.</summary>
internal static class GitProcess
{
    private const long MostBytes = 4L << 30;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private static readonly string[] Hardening =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "credential.helper=", "-c", "http.followRedirects=false", "-c", "protocol.version=2",
        "-c", "fetch.fsckObjects=true", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60",
    ];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="folder">The folder that it writes to, which is watched.</param>
    /// <param name="environment">Variables besides those that every call has.</param>
    /// <param name="ct">Kills it.</param>
    /// <exception cref="ContainerizeException">It failed (<see cref="ExitCode.Unavailable"/>), or was too much (<see cref="ExitCode.Solution"/>).</exception>
    public static async Task RunAsync(IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        using var process = Start(arguments, folder, environment);
        process.StandardInput.Close();
        // What Git says may quote the address, and nothing of it is needed.
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        var began = Stopwatch.StartNew();
        try
        {
            while (!await EndsAsync(process, ct).ConfigureAwait(false))
            {
                if (began.Elapsed > Longest) throw new ContainerizeException(ExitCode.Unavailable, $"fetching took longer than {Longest.TotalMinutes:0} minutes and was ended", "It is tried again later");
                if (Size(folder) > MostBytes) throw new ContainerizeException(ExitCode.Solution, $"the repository is refused: it has more than {MostBytes >> 30} GiB", "Keep large files in Git LFS");
            }
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.WhenAll(output, error).ConfigureAwait(false);
        }

        if (process.ExitCode != 0) throw new ContainerizeException(ExitCode.Unavailable, $"git {Verb(arguments)} ended with exit code {process.ExitCode}", "It is tried again later");
    }

    private static Process Start(IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("git", [.. Hardening, .. arguments]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Always().Concat(environment)) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ContainerizeException(ExitCode.Unavailable, "there is no git on this machine", "Install it, or name its folder in PATH", null, e);
        }
    }

    private static Dictionary<string, string> Always()
    {
        var always = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_ALLOW_PROTOCOL"] = "none",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["HOME"] = "/nonexistent",
            ["LC_ALL"] = "C",
        };
        // How the machine reaches the internet, and whom it trusts there, is not the server's to decide.
        foreach (var name in (string[])["PATH", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"])
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) always[name] = value;
        }

        return always;
    }

    private static async Task<bool> EndsAsync(Process process, CancellationToken ct)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(ct);
        look.CancelAfter(Look);
        try
        {
            await process.WaitForExitAsync(look.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static long Size(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Sum(f => f.Length);
        }
        catch (IOException)
        {
            // Git renamed a file meanwhile; the next look counts again.
            return 0;
        }
    }

    private static string Verb(IReadOnlyList<string> arguments) => arguments.Contains("fetch") ? "fetch" : "init";
}
