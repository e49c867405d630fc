using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class SerilogConfigurationDetectorTests
{
    [Theory]
    [InlineData("builder.Host.UseSerilog((context, logger) => logger.ReadFrom.Configuration(context.Configuration));")]
    [InlineData("new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();")]
    public void Reports_sinks_in_configuration(string statement) => Assert.Equal(Features.SerilogConfiguration, Detect.InSetup(statement).Only<FeatureFact>().Feature);

    [Theory]
    [InlineData("new LoggerConfiguration().WriteTo.Console();")]
    [InlineData("options.Configuration(configuration);")]
    public void Guards_against_sinks_in_code(string statement) => Assert.Empty(Detect.InSetup(statement).All<FeatureFact>());
}
