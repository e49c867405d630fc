using System.Collections.Concurrent;
using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Tests;

/// <summary>Answers in the place of programs, by what they are called with.</summary>
internal sealed class ScriptedPrograms(Func<string, ProgramResult?> answer) : IProgramRunner
{
    public static readonly ProgramResult Missing = new(-1, "", "") { IsMissing = true };

    /// <summary>What a call waits for before it ends; null for nothing.</summary>
    public Func<string, Task?> Waits { get; init; } = _ => null;

    /// <summary>The calls so far, each as one line.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public static ProgramResult Says(string output) => new(0, output, "");

    public static ProgramResult Fails(string error, int code = 1) => new(code, "", error);

    public async Task<ProgramResult> RunAsync(ProgramCall call, Action<string>? line, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var text = $"{call.Program} {string.Join(' ', call.Arguments)}";
        Calls.Enqueue(text);
        if (Waits(text) is { } wait) await wait.WaitAsync(ct);
        var result = answer(text) ?? Missing;
        foreach (var written in $"{result.Output}\n{result.Error}".Split('\n')) line?.Invoke(written);
        return result;
    }
}
