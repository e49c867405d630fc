using System.Collections.Concurrent;
using System.Diagnostics;
using Containerize.Bot.Hosting;

namespace Containerize.Bot.Tests.Storm;

/// <summary>The server as a process of its own, that can be killed and started again with the same settings.</summary>
internal sealed class ServerProcess(IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>Everything that it wrote in all its lives.</summary>
    public string Log => string.Join('\n', _lines);

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

    /// <summary>Ends it as the system does when memory runs out: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Asks it to end.</summary>
    public async Task<int> StopAsync()
    {
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        (await ProcessRun.Async("kill", ["-TERM", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])).Succeeded();
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
    }
}
