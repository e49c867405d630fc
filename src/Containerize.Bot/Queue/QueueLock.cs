namespace Containerize.Bot.Queue;

/// <summary>Shows that this process is the only server on a queue. The system takes it back when the process ends, however it ends.</summary>
internal sealed class QueueLock : IDisposable
{
    private readonly FileStream _file;

    private QueueLock(FileStream file) => _file = file;

    /// <summary>Takes it.</summary>
    /// <param name="queue">The path of the queue.</param>
    /// <exception cref="ContainerizeException">Another process has it, or it cannot be made (<see cref="ExitCode.Output"/>).</exception>
    public static QueueLock Take(string queue)
    {
        try
        {
            return new QueueLock(new FileStream(queue + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Output, $"the queue '{queue}' is not free: {e.Message}", "Let one server alone have it, in a folder that it may write to", null, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
