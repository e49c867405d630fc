using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class BlockedStartFixTests() : FixTests(new BlockedStartFix())
{
    [Fact]
    public Task A_sleep() => Fixes(
        """
        using System.Threading;
        public class Warmth : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                Thread.Sleep(1000);
                Thread.Sleep(2000);
                await Task.Yield();
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """,
        """
        using System.Threading;
        public class Warmth : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                await Task.Delay(1000, cancellationToken);
                Thread.Sleep(2000);
                await Task.Yield();
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """,
        """
        using System.Threading;
        public class Warmth : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                await Task.Delay(1000, cancellationToken);
                await Task.Delay(2000, cancellationToken);
                await Task.Yield();
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """, given: Given.Library);

    [Fact]
    public Task A_method_that_does_not_await() => Offers_nothing(
        """
        using System.Threading;
        public class Warmth : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                Thread.Sleep(1000);
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """, Given.Library);
}
