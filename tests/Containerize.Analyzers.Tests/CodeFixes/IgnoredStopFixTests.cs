using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class IgnoredStopFixTests() : FixTests(new IgnoredStopFix())
{
    [Fact]
    public Task A_loop() => Fixes(
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                    await Task.Yield();
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                    await Task.Yield();
            }
        }
        """,
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                    await Task.Yield();
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                    await Task.Yield();
            }
        }
        """,
        """
        public class One : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                    await Task.Yield();
            }
        }

        public class Two : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                    await Task.Yield();
            }
        }
        """, given: Given.Library);
}
