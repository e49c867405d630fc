using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class StartUpWorkDetectorTests
{
    [Theory]
    [InlineData("class Warm : IHostedService { public async Task StartAsync(CancellationToken ct) => await Load(ct); }")]
    [InlineData("class Warm : IHostedLifecycleService { public async Task StartingAsync(CancellationToken ct) { await Load(ct); } }")]
    [InlineData("class Warm : BackgroundService { public override async Task StartAsync(CancellationToken ct) { await Load(ct); await base.StartAsync(ct); } }")]
    [InlineData("class Start { void Run(Db context) => context.Database.EnsureCreated(); }")]
    public void Reports_work_before_the_start(string code) => Assert.Equal(Features.StartUpWork, Detect.In(code).Only<FeatureFact>().Feature);

    [Theory]
    [InlineData("class Loop : BackgroundService { protected override async Task ExecuteAsync(CancellationToken ct) { await Load(ct); } }")]
    [InlineData("class Loop : BackgroundService { public override async Task StartAsync(CancellationToken ct) { await base.StartAsync(ct); } }")]
    [InlineData("class Timer : IHostedService { public Task StartAsync(CancellationToken ct) => Task.CompletedTask; public async Task StopAsync(CancellationToken ct) => await Flush(ct); }")]
    [InlineData("class Other : IService { public async Task StartAsync(CancellationToken ct) => await Load(ct); }")]
    [InlineData("class Start { void Run(Store store) => store.EnsureCreated(); }")]
    public void Guards_against_what_runs_beside(string code) => Assert.Empty(Detect.In(code).All<FeatureFact>());
}
