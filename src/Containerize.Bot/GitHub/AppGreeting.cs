using Containerize.Bot.Queue;
using Containerize.Bot.Webhooks;

namespace Containerize.Bot.GitHub;

/// <summary>
/// Asks GitHub who the bot is, and which webhooks it could not deliver while no server was there: those are sent again. GitHub does not do so by itself.
/// </summary>
/// <param name="app">Asks.</param>
/// <param name="queue">Says whose turn it is, where there are several servers.</param>
/// <param name="identity">Learns the answer.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class AppGreeting(AppClient app, JobQueue queue, AppIdentity identity, TimeProvider clock, ILogger<AppGreeting> log) : BackgroundService
{
    private const int MostAttempts = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    // How soon a server sees that the one whose turn it was is no more.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    // GitHub sends nothing again that is older.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(3);

    /// <summary>Which of the deliveries to ask for again: the newest attempt of each that nobody took in.</summary>
    /// <param name="sent">The deliveries.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<SentDelivery> Missed(IReadOnlyList<SentDelivery> sent, DateTimeOffset now) =>
        [.. sent.GroupBy(d => d.Id, StringComparer.Ordinal).Where(g => !g.Any(d => d.IsTaken) && g.Count() < MostAttempts).Select(g => g.MaxBy(d => d.Attempt)!).Where(d => d.At > now - Oldest).OrderBy(d => d.Attempt)];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After each start deliveries are asked for once, by whichever server does it then.
        var since = Soon;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Look;
            try
            {
                identity.Learn(await app.SlugAsync(stoppingToken).ConfigureAwait(false));
                if (await queue.TakeTurnAsync("deliveries", since, stoppingToken).ConfigureAwait(false))
                {
                    await CatchUpAsync(stoppingToken).ConfigureAwait(false);
                    (since, wait) = (Later, queue.IsShared ? Look : Later);
                }
                else if (since == Soon)
                {
                    wait = Soon;
                }
            }
            catch (ContainerizeException e)
            {
                log.LogWarning("{Error}", e.Message);
                (since, wait) = (Soon, Soon);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CatchUpAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var missed = Missed(await app.DeliveriesAsync(now - Oldest, ct).ConfigureAwait(false), now);
        foreach (var delivery in missed) await app.RedeliverAsync(delivery.Attempt, ct).ConfigureAwait(false);
        if (missed.Count > 0) log.LogInformation("{Count} deliveries that nobody took in are asked for again", missed.Count);
    }
}
