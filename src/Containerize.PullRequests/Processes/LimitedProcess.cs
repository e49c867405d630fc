using System.Diagnostics;
using System.Text;

namespace Containerize.PullRequests.Processes;

/// <summary>Runs a program to its end within limits, with the variables that it is given and no others.</summary>
internal static class LimitedProcess
{
    /// <summary>Runs it.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments; nothing is passed through a shell.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">All of its environment.</param>
    /// <param name="limits">What ends it early.</param>
    /// <param name="overflow">Asked now and then whether the process is to be killed for what it has written to disk; null for never.</param>
    /// <param name="ct">Kills it.</param>
    public static async Task<ProcessOutcome> RunAsync(
        string file,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        ProcessLimits limits,
        Func<bool>? overflow,
        CancellationToken ct)
    {
        var life = new TaskCompletionSource();
        try
        {
            using var process = await StartAsync(() => Start(file, arguments, folder, environment), life.Task).ConfigureAwait(false);
            return await EndAsync(process, limits, overflow, ct).ConfigureAwait(false);
        }
        finally
        {
            life.SetResult();
        }
    }

    private static async Task<ProcessOutcome> EndAsync(Process process, ProcessLimits limits, Func<bool>? overflow, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(limits.Time);
        ProcessEnd? stopped = null;
        void Stop(ProcessEnd reason)
        {
            stopped ??= reason;
            end.Cancel();
        }

        var output = ReadAsync(process.StandardOutput.BaseStream, limits.OutputBytes, limits.OutputItems, () => Stop(ProcessEnd.TooMuchOutput));
        var error = ReadAsync(process.StandardError.BaseStream, ProcessLimits.ErrorBytes, int.MaxValue, null);
        using var watching = new CancellationTokenSource();
        var watch = overflow is null ? Task.CompletedTask : WatchAsync(overflow, () => Stop(ProcessEnd.TooMuchDisk), watching.Token);
        var exited = true;
        try
        {
            await process.WaitForExitAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            exited = false;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await watching.CancelAsync().ConfigureAwait(false);
        await watch.ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        var (text, said) = (await RestAsync(output).ConfigureAwait(false), await RestAsync(error).ConfigureAwait(false));
        return new ProcessOutcome(stopped ?? (exited ? ProcessEnd.Exited : ProcessEnd.TooLong), process.ExitCode, text, Encoding.UTF8.GetString(said.Span));
    }

    // What it started may hold the pipes where nothing could kill it; such output is nobody's.
    private static async Task<ReadOnlyMemory<byte>> RestAsync(Task<ReadOnlyMemory<byte>> reading)
    {
        try
        {
            return await reading.WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return default;
        }
    }

    // A sandbox is told to end with whoever started it, and the system means the thread by that. One of the pool may end while the program runs, so it has one of its own.
    private static Task<Process> StartAsync(Func<Process> start, Task life)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Run()
        {
            try
            {
                started.SetResult(start());
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown where the process is waited for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                started.SetException(e);
                return;
            }

            life.Wait();
        }

        new Thread(Run) { IsBackground = true, Name = "process" }.Start();
        return started.Task;
    }

    private static Process Start(string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int most, int mostItems, Action? exceeded)
    {
        using var kept = new MemoryStream();
        var (buffer, items) = (new byte[64 * 1024], 0);
        while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            var room = most - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(room, count));
            items += buffer.AsSpan(0, count).Count((byte)0);
            if ((count <= room && items <= mostItems) || exceeded is null) continue;
            exceeded();
            exceeded = null;
        }

        return kept.ToArray();
    }

    private static async Task WatchAsync(Func<bool> overflow, Action exceeded, CancellationToken ct)
    {
        try
        {
            while (!overflow()) await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(false);
            exceeded();
        }
        catch (OperationCanceledException)
        {
            // The process ended first.
        }
    }
}
