using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

public class RetryDelayTests
{
    [Theory]
    [InlineData(1, 0.0, 15)]
    [InlineData(1, 0.5, 22.5)]
    [InlineData(2, 0.0, 30)]
    [InlineData(4, 0.5, 180)]
    [InlineData(9, 0.0, 300)]
    [InlineData(1000, 0.0, 300)]
    public void A_wait_doubles_up_to_a_limit_and_chance_takes_away_up_to_half(int attempt, double chance, double seconds) =>
        Assert.Equal(seconds, new RetryDelay(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), () => chance).After(attempt).TotalSeconds);
}
