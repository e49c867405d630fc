namespace Containerize.Bot.Tests.Storm;

/// <summary>Counts what happens, so that a moment that was chosen by chance is one in the middle of something, and the same one whatever the machine is busy with.</summary>
/// <param name="chance">Chooses.</param>
internal sealed class Moments(Random chance)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _awaited;
    private int _left;

    /// <summary>Ends after some more things happened.</summary>
    public Task NextAsync(int least, int most)
    {
        lock (_gate)
        {
            _left = chance.Next(least, most);
            _awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _awaited.Task;
        }
    }

    public void Happened()
    {
        lock (_gate)
        {
            if (_left > 0 && --_left == 0) _awaited!.SetResult();
        }
    }
}
