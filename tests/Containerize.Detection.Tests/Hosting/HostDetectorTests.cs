using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class HostDetectorTests
{
    [Theory]
    [InlineData("var b = WebApplication.CreateBuilder(args);", HostKind.Web)]
    [InlineData("var b = WebApplication.CreateSlimBuilder(args);", HostKind.Web)]
    [InlineData("WebHost.CreateDefaultBuilder(args);", HostKind.Web)]
    [InlineData("b.ConfigureWebHostDefaults(w => { });", HostKind.Web)]
    [InlineData("Host.CreateDefaultBuilder(args);", HostKind.Generic)]
    [InlineData("Host.CreateApplicationBuilder(args);", HostKind.Generic)]
    [InlineData("var h = new HostBuilder();", HostKind.Generic)]
    [InlineData("FunctionsApplication.CreateBuilder(args);", HostKind.Functions)]
    [InlineData("b.ConfigureFunctionsWorkerDefaults();", HostKind.Functions)]
    [InlineData("WebAssemblyHostBuilder.CreateDefault(args);", HostKind.WebAssembly)]
    [InlineData("DistributedApplication.CreateBuilder(args);", HostKind.AppHost)]
    [InlineData("b.UseOrleans(s => { });", HostKind.Silo)]
    public void Reports_a_host(string statement, HostKind kind) => Assert.Equal(kind, Detect.In(statement).Only<HostFact>().Kind);

    [Theory]
    [InlineData("File.Create(\"x\");")]
    [InlineData("Factory.CreateBuilder();")]
    [InlineData("var h = new UriBuilder();")]
    [InlineData("Host.Create();")]
    public void Guards_against_other_builders(string statement) => Assert.Empty(Detect.In(statement).All<HostFact>());
}
