using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class ListenDetectorTests
{
    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", \"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("app.Urls.Add(\"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("app.Run(\"http://*:5000\");", "'http://*:5000'", "http")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5000));", "'5000'", "http")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5000, l => l.Protocols = HttpProtocols.Http2));", "'5000'", "grpc")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5001, l => l.UseHttps()));", "'5001'", "https")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Any, configuration.GetValue<int>(\"Port\")));", "config(Port)", "http")]
    public void Reports_an_address(string statement, string address, string protocol)
    {
        var listen = Detect.InSetup("var app = builder.Build(); " + statement).Only<ListenFact>();
        Assert.Equal((address, protocol), (Text.Of(listen.Address), listen.Protocol));
    }

    [Theory]
    [InlineData("app.Run();")]
    [InlineData("builder.WebHost.UseSetting(\"detailedErrors\", \"http://x:1\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"CATALOG_URL\", \"http://catalog:80\");")]
    [InlineData("list.Add(\"http://x\");")]
    [InlineData("socket.Listen(1, 5000);")]
    public void Guards_against_other_calls(string statement) => Assert.Empty(Detect.InSetup("var app = builder.Build(); " + statement).All<ListenFact>());
}
