namespace Containerize.Analyzers.Tests.Lifecycle;

public class IgnoredStopRuleTests() : RuleTests("CTZ5503")
{
    [Fact]
    public Task A_loop_beside_the_start() => Reports(
        """
        public class Clock : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                _ = Task.Run(Tick, cancellationToken);
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            private void Tick()
            {
                while ([|true|])
                    Thread.Sleep(1000);
            }
        }
        """, Given.Library);

    [Fact]
    public Task An_endless_loop() => Reports(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while ([|true|])
                    await Task.Delay(100);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_loop_without_a_condition() => Reports(
        """
        public class Sender : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                [|for (;;)|]
                {
                    Thread.Sleep(100);
                }
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_loop_that_the_service_starts_beside_itself() => Reports(
        """
        public class Sender : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
            {
                while ([|true|])
                    Thread.Sleep(100);
            });
        }
        public class Clock : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                new Thread(() => { [|for (;;)|] { Thread.Sleep(100); } }).Start();
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """, Given.Library);

    [Fact]
    public Task One_that_ends_with_the_service() => Guards(
        """
        public class Sender : BackgroundService
        {
            private volatile bool _stopped;
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
            {
                while (true)
                {
                    Thread.Sleep(100);
                    stoppingToken.ThrowIfCancellationRequested();
                }
            });
            public override Task StartAsync(CancellationToken cancellationToken)
            {
                _ = Task.Run(() => { while (true) { if (_stopped) throw new OperationCanceledException(); } });
                return base.StartAsync(cancellationToken);
            }
            public override Task StopAsync(CancellationToken cancellationToken)
            {
                _stopped = true;
                return base.StopAsync(cancellationToken);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_loop_that_heeds_the_token() => Guards(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                    await Task.Delay(100);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_token_that_is_passed_on() => Guards(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                    await Task.Delay(100, stoppingToken);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_token_of_its_own() => Guards(
        """
        public class Clock : IHostedService
        {
            private readonly CancellationTokenSource _stop = new();
            public Task StartAsync(CancellationToken cancellationToken)
            {
                _ = Task.Run(Tick, cancellationToken);
                return Task.CompletedTask;
            }
            public Task StopAsync(CancellationToken cancellationToken) => _stop.CancelAsync();
            private void Tick()
            {
                while (true)
                    _stop.Token.ThrowIfCancellationRequested();
            }
        }
        """, Given.Library);

    [Fact]
    public Task Work_that_ends() => Guards(
        """
        public class Sender : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                foreach (var name in new[] { "a" })
                    await Task.Delay(100);
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_class_that_no_host_runs() => Guards(
        """
        public class Loop
        {
            public async Task ExecuteAsync(CancellationToken token)
            {
                while (true)
                    await Task.Delay(100);
            }
        }
        """, Given.Library);
}
