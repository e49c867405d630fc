using Containerize.Bot.Queue;

namespace Containerize.Bot.Settings;

/// <summary>What is wrong with where the queue is said to be.</summary>
internal static class QueueFaults
{
    /// <summary>Finds it.</summary>
    /// <param name="configuration">The configuration of the process, which shows what somebody has set.</param>
    /// <param name="queue">The connection string; empty for a file.</param>
    /// <param name="file">The file.</param>
    public static IEnumerable<(string What, string Remedy)> Of(IConfiguration configuration, string queue, string file)
    {
        if (queue.Length == 0)
        {
            if (file.Length == 0) yield return ("Bot:QueueFile is empty", "set it to a path on a disk that stays");
            yield break;
        }

        if (configuration.GetSection(BotOptions.Section)[nameof(BotOptions.QueueFile)] is { Length: > 0 })
            yield return ("Bot:Queue and Bot:QueueFile are both set", "keep Bot:Queue where several servers share a database, or Bot:QueueFile where one server has a file");
        if (QueueConnection.Read(queue) is null) yield return (QueueConnection.Fault, QueueConnection.Remedy);
    }
}
