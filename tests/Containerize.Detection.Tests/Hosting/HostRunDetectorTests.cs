using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class HostRunDetectorTests
{
    [Theory]
    [InlineData("app.Run();")]
    [InlineData("await host.RunAsync();")]
    [InlineData("app.Run(\"http://*:5000\");")]
    [InlineData("Host.CreateDefaultBuilder(args).Build().Run();")]
    [InlineData("await builder.RunConsoleAsync();")]
    public void Reports_that_a_host_runs(string statement) => Assert.Equal(Features.HostRun, Detect.In(statement).All<FeatureFact>().Single().Feature);

    [Theory]
    [InlineData("Task.Run(Work);")]
    [InlineData("app.Run(async context => { });")]
    [InlineData("await job.RunAsync(1, 2);")]
    [InlineData("Job.Run(); static class Job { public static void Run() { } }")]
    public void Guards_against_other_runs(string statement) => Assert.Empty(Detect.In(statement).All<FeatureFact>());
}
