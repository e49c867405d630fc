using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class TokenlessWaitFixTests() : FixTests(new TokenlessWaitFix())
{
    [Fact]
    public Task A_wait() => Fixes(
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Delay(60000);
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
                await timer.WaitForNextTickAsync();
            }
        }
        """,
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Delay(60000, stoppingToken);
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
                await timer.WaitForNextTickAsync();
            }
        }
        """,
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Delay(60000, stoppingToken);
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
        """, given: Given.Library);
}
