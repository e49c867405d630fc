using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class HostedServiceDetectorTests
{
    [Theory]
    [InlineData("services.AddHostedService<Worker>();", "Worker")]
    [InlineData("services.AddHostedService<My.Worker>();", "Worker")]
    [InlineData("services.AddHostedService(p => new Worker());", "")]
    public void Reports_a_background_service(string statement, string type) => Assert.Equal(type, Detect.InSetup(statement).Only<HostedServiceFact>().ServiceType);

    [Theory]
    [InlineData("services.AddSingleton<Worker>();")]
    public void Guards_against_other_registrations(string statement) => Assert.Empty(Detect.InSetup(statement).All<HostedServiceFact>());
}
