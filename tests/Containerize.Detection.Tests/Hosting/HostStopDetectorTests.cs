using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class HostStopDetectorTests
{
    [Fact]
    public void Reports_that_a_host_stops_itself() =>
        Assert.Equal("Run", Detect.In("class C(IHostApplicationLifetime lifetime) { void Run() => lifetime.StopApplication(); }").Only<HostStopFact>().Scope.Member);

    [Theory]
    [InlineData("host.StopAsync();")]
    [InlineData("C.StopApplication(); static class C { public static void StopApplication() { } }")]
    public void Guards_against_other_stops(string code) => Assert.Empty(Detect.In(code).All<HostStopFact>());
}
