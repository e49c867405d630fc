using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Containerize.Validation.Cluster;

namespace Containerize.Validation.Building;

/// <summary>
/// Runs a program over files that nobody vouches for: in an empty folder of its own, with absolute arguments, nothing of the user's environment, no other program on its path,
/// a proxy that leads nowhere, and limits for its time and its output.
/// </summary>
internal static class ToolProcess
{
    private const string Nowhere = "http://127.0.0.1:9";
    private const int LongestReason = 64 * 1024;

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">Its absolute path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="tools">The limits.</param>
    /// <param name="ct">Ends the program.</param>
    public static async Task<ToolResult> RunAsync(string program, IEnumerable<string> arguments, BuildTools tools, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("containerize-");
        try
        {
            return await RunAsync(Start(program, arguments, folder.FullName), tools, ct).ConfigureAwait(false);
        }
        catch (Win32Exception cause)
        {
            return new ToolResult(null, $"it cannot be started: {ServerText.Clean(cause.Message)}", Refused: false);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        var root = Environment.GetEnvironmentVariable("SystemRoot");
        start.Environment.Clear();
        if (root is not null)
            start.Environment["SystemRoot"] = root;
        foreach (var name in new[] { "PATH", "HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HELM_CACHE_HOME", "HELM_CONFIG_HOME", "HELM_DATA_HOME" })
            start.Environment[name] = folder;
        foreach (var name in new[] { "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy" })
            start.Environment[name] = Nowhere;
        return start;
    }

    private static async Task<ToolResult> RunAsync(ProcessStartInfo start, BuildTools tools, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(tools.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        using var process = Process.Start(start) ?? throw new Win32Exception();
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, tools.LargestOutput, either.Token);
            var error = ReadAsync(process.StandardError, LongestReason, either.Token);
            var text = await output.ConfigureAwait(false);
            if (text is null)
                return new ToolResult(null, "its output has no end", Refused: false);
            var reason = await error.ConfigureAwait(false) ?? "";
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? new ToolResult(text, "", Refused: false) : new ToolResult(null, reason, Refused: true);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ToolResult(null, $"it takes longer than {tools.Timeout.TotalSeconds:0.###} s", Refused: false);
        }
        finally
        {
            End(process);
        }
    }

    // What is beyond the limit is read no more; the program is ended then.
    private static async Task<string?> ReadAsync(StreamReader reader, int most, CancellationToken ct)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read > most)
                return null;
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception cause) when (cause is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // A program that was ended may still hold a file; the system clears its temporary folder.
        }
    }
}
