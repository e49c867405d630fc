using System.Diagnostics;

namespace Containerize.Testing;

/// <summary>Runs a program to its end.</summary>
public static class ProcessRun
{
    /// <summary>Runs a program and collects what it writes.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments; nothing is passed through a shell.</param>
    /// <param name="folder">The working folder; the checkout's root when null.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null.</param>
    /// <param name="timeout">After this time the process and its children are killed; ten minutes when null.</param>
    /// <exception cref="TimeoutException">The process took too long.</exception>
    public static async Task<ProcessResult> Async(
        string file,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? timeout = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(timeout ?? TimeSpan.FromMinutes(10));
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {string.Join(' ', start.ArgumentList)} took too long\n{await output}\n{await error}");
        }

        return new ProcessResult(process.ExitCode, await output, await error);
    }
}
