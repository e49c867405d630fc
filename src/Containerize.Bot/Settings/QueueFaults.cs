using Containerize.Bot.Queue;

namespace Containerize.Bot.Settings;

/// <summary>What is wrong with where the queue is said to be.</summary>
internal static class QueueFaults
{
    /// <summary>Finds it.</summary>
    /// <param name="configuration">The configuration of the process, which shows what somebody has set.</param>
    /// <param name="options">The settings.</param>
    public static IEnumerable<(string What, string Remedy)> Of(IConfiguration configuration, BotOptions options)
    {
        if (options.Queue.Length == 0)
        {
            if (options.QueueFile.Length == 0) yield return ("Bot:QueueFile is empty", "set it to a path on a disk that stays");
            yield break;
        }

        if (configuration.GetSection(BotOptions.Section)[nameof(BotOptions.QueueFile)] is { Length: > 0 })
            yield return ("Bot:Queue and Bot:QueueFile are both set", "keep Bot:Queue where several servers share a database, or Bot:QueueFile where one server has a file");
        if (QueueConnection.Bounded(options.Queue) is null) yield return (QueueConnection.Fault, QueueConnection.Remedy);
    }
}
