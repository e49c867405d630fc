using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Containerize.Bot.Hosting;

namespace Containerize.Bot.Tests.Storm;

/// <summary>The server as a process of its own, that can be killed and started again with the same settings.</summary>
/// <param name="environment">The settings.</param>
/// <param name="wrote">Called with each line that it wrote.</param>
internal sealed class ServerProcess(IReadOnlyDictionary<string, string> environment, Action wrote) : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>Everything that it wrote in all its lives.</summary>
    public string Log => string.Join('\n', _lines);

    /// <summary>The ids of the jobs that it said were done, in all its lives.</summary>
    public IReadOnlyList<long> Done => [.. _lines.Where(line => line.Contains("\"Done: ", StringComparison.Ordinal)).Select(JobOf).OfType<long>()];

    /// <summary>Ends when it listens.</summary>
    public Task Up => _up.Task;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotServer).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var up = _up;
        process.OutputDataReceived += (_, line) => Read(line.Data, up);
        process.ErrorDataReceived += (_, line) => Read(line.Data, up);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        if (await Task.WhenAny(up.Task, process.WaitForExitAsync()) != up.Task) throw new InvalidOperationException("the server ended at once\n" + Log);
    }

    /// <summary>Ends it by SIGKILL, as the system does when memory runs out: nothing of it runs any more, and what it had begun stays as it was.</summary>
    public async Task KillAsync()
    {
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process!.Kill();
        await _process.WaitForExitAsync();
        Assert.Equal(128 + 9, _process.ExitCode);
        _process.Dispose();
    }

    /// <summary>Asks it to end.</summary>
    public async Task<int> StopAsync()
    {
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        (await ProcessRun.Async("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)])).Succeeded();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill(entireProcessTree: true);
        _process?.Dispose();
        _process = null;
    }

    private void Read(string? line, TaskCompletionSource up)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        if (line.Contains("Now listening on", StringComparison.Ordinal)) up.TrySetResult();
        wrote();
    }

    private static long? JobOf(string line)
    {
        try
        {
            using var read = JsonDocument.Parse(line);
            return read.RootElement.GetProperty("Scopes").EnumerateArray().Select(s => s.TryGetProperty("Job", out var job) ? job.GetInt64() : (long?)null).FirstOrDefault(id => id is not null);
        }
        catch (JsonException)
        {
            // It was killed in the middle of the line.
            return null;
        }
    }
}
