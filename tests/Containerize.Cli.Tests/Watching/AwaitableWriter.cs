namespace Containerize.Cli.Tests.Watching;

/// <summary>A writer whose text can be waited for.</summary>
internal sealed class AwaitableWriter : StringWriter
{
    private readonly Lock _gate = new();
    private readonly List<(Func<string, bool> Holds, TaskCompletionSource Done)> _waiting = [];

    public AwaitableWriter() => NewLine = "\n";

    /// <summary>Ends when the whole text so far fulfils a condition.</summary>
    public Task UntilAsync(Func<string, bool> holds)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((holds, done));
            Check();
        }

        return done.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public override void Write(char value) => Locked(() => base.Write(value));

    public override void Write(string? value) => Locked(() => base.Write(value));

    public override void WriteLine(string? value) => Locked(() => base.WriteLine(value));

    private void Locked(Action write)
    {
        lock (_gate)
        {
            write();
            Check();
        }
    }

    private void Check()
    {
        var text = ToString();
        foreach (var (_, done) in _waiting.Where(w => w.Holds(text))) done.TrySetResult();
    }
}
