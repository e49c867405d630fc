namespace Containerize.Analyzers.Tests.Lifecycle;

public class TokenlessWaitRuleTests() : RuleTests("CTZ5504")
{
    [Fact]
    public Task A_wait_of_minutes() => Reports(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await [|Task.Delay(TimeSpan.FromMinutes(5))|];
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_wait_without_end() => Reports(
        """
        public class Consumer : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                stoppingToken.Register(() => { });
                await [|Task.Delay(Timeout.Infinite)|];
                await [|Task.Delay(Timeout.InfiniteTimeSpan)|];
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_timer() => Reports(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
                await [|timer.WaitForNextTickAsync()|];
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_wait_with_the_token() => Guards(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_moment() => Guards(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Delay(100);
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_class_that_no_host_runs() => Guards(
        """
        public class Loop { public Task WaitAsync(CancellationToken token) => Task.Delay(60000); }
        """, Given.Library);
}
