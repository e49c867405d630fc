namespace Containerize.Analyzers.Tests.Lifecycle;

public class BlockedStartRuleTests() : RuleTests("CTZ5505")
{
    [Fact]
    public Task Blocking_on_a_task() => Reports(
        """
        public class Warmth(HttpClient client) : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                [|client.GetStringAsync("http://catalog").Wait()|];
                var text = [|client.GetStringAsync("http://catalog").Result|];
                [|client.GetStringAsync("http://catalog").GetAwaiter().GetResult()|];
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => client is null ? Task.CompletedTask : Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task Sleeping() => Reports(
        """
        public class Warmth(HttpClient client) : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                [|Thread.Sleep(5000)|];
                await Task.Yield();
            }
            public Task StopAsync(CancellationToken cancellationToken) => client is null ? Task.CompletedTask : Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task A_loop_without_end() => Reports(
        """
        public class Warmth(HttpClient client) : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                while ([|true|])
                    await Task.Delay(100);
            }
            public Task StopAsync(CancellationToken cancellationToken) => client is null ? Task.CompletedTask : Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task Awaiting() => Guards(
        """
        public class Warmth(HttpClient client) : IHostedService
        {
            public async Task StartAsync(CancellationToken cancellationToken) => await client.GetStringAsync("http://catalog", cancellationToken);
            public Task StopAsync(CancellationToken cancellationToken) => client is null ? Task.CompletedTask : Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task Work_of_its_own() => Guards(
        """
        public class Warmth(HttpClient client) : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                _ = Task.Run(() => Thread.Sleep(5000), cancellationToken);
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => client is null ? Task.CompletedTask : Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task A_class_that_no_host_runs() => Guards(
        """
        public class Engine { public Task StartAsync(CancellationToken token) { Thread.Sleep(5000); return Task.CompletedTask; } }
        """, Given.Library);
}
