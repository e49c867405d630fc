using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class ShutdownTimeoutDetectorTests
{
    [Theory]
    [InlineData("services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(45));", "'45'", 1)]
    [InlineData("services.Configure<HostOptions>(o => { o.ShutdownTimeout = TimeSpan.FromMinutes(2); });", "'2'", 60)]
    [InlineData("builder.Host.ConfigureHostOptions(o => o.ShutdownTimeout = new TimeSpan(0, 1, 30));", "'90'", 1)]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(20));", "'20'", 1)]
    [InlineData("services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(configuration.GetValue<int>(\"Drain\")));", "config(Drain)", 1)]
    public void Reports_the_time(string statement, string time, int unit)
    {
        var fact = Detect.InSetup(statement).Only<ShutdownTimeoutFact>();
        Assert.Equal((time, unit), (Text.Of(fact.Time), fact.UnitSeconds));
    }

    [Theory]
    [InlineData("services.Configure<BusOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(45)); } class BusOptions { public TimeSpan ShutdownTimeout { get; set; } } static void Other() {")]
    [InlineData("services.Configure<HostOptions>(o => o.ShutdownTimeout = Timeout.InfiniteTimeSpan);")]
    [InlineData("services.Configure<HostOptions>(o => o.StartupTimeout = TimeSpan.FromSeconds(45));")]
    public void Guards_against_other_times(string statement) => Assert.Empty(Detect.InSetup(statement).All<ShutdownTimeoutFact>());
}
