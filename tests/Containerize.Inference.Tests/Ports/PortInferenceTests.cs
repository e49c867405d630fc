using Containerize.Inference.Ports;

namespace Containerize.Inference.Tests.Ports;

public class PortInferenceTests
{
    [Theory]
    [InlineData("net10.0", 8080)]
    [InlineData("net8.0", 8080)]
    [InlineData("net7.0", 80)]
    [InlineData("netcoreapp3.1", 80)]
    [InlineData("net8.0-windows", 8080)]
    public void The_images_default_depends_on_the_framework(string framework, int port) => Assert.Equal(port, PortInference.ImageDefault(framework));

    [Fact]
    public void Without_a_word_the_images_default_counts()
    {
        var port = Assert.Single(new SolutionBuilder().Web("src/App.csproj").Infer().Service("app").Ports);
        Assert.Equal((8080, "http", true), (port.Port, port.Protocol, port.IsImageDefault));
    }

    [Fact]
    public void A_worker_has_no_port() => Assert.Empty(new SolutionBuilder().Project(Projects.Console("src/App.csproj"), Facts.Host(HostKind.Generic), Facts.Hosted()).Infer().Service("app").Ports);

    [Fact]
    public void Code_decides_over_configuration()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Listen(Facts.Text("5005"), "grpc")).Settings("appsettings.json", """{"Urls": "http://+:9000"}""").Infer();
        Assert.Equal(["5005 grpc"], model.Ports("app"));
    }

    [Fact]
    public void A_port_in_code_may_come_from_configuration()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Listen(Facts.Key("Port"))).Settings("appsettings.json", """{"Port": 5005}""").Infer();
        Assert.Equal(["5005 http"], model.Ports("app"));
    }

    [Fact]
    public void Code_for_developers_opens_no_port()
    {
        var model = new SolutionBuilder().Web("src/App.csproj", Facts.Listen(Facts.Text("5005")) with { Environments = EquatableList.Of("Development") }).Infer();
        Assert.Equal(["8080 http"], model.Ports("app"));
    }

    [Fact]
    public void Kestrel_endpoints_win_over_urls()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj")
            .Settings("appsettings.json", """{"Urls": "http://+:9000", "Kestrel": {"Endpoints": {"Grpc": {"Url": "http://+:5001", "Protocols": "Http2"}, "Web": {"Url": "http://*:5000"}}}}""").Infer();
        Assert.Equal(["5000 http", "5001 grpc"], model.Ports("app"));
    }

    [Fact]
    public void An_endpoint_on_the_local_host_is_overridden_so_that_it_can_be_reached()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj").Settings("appsettings.json", """{"Kestrel": {"Endpoints": {"Web": {"Url": "http://localhost:5000"}}}}""").Infer();
        Assert.Equal(["5000 http"], model.Ports("app"));
        Assert.Equal(": http://+:5000", model.Supply("app", "Kestrel:Endpoints:Web:Url"));
    }

    [Fact]
    public void An_endpoint_of_developers_alone_opens_no_port()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj").Settings("appsettings.Development.json", """{"Kestrel": {"Endpoints": {"Web": {"Url": "http://localhost:5000"}}}}""").Infer();
        Assert.Equal(["8080 http"], model.Ports("app"));
    }

    [Fact]
    public void Urls_in_settings_count_and_are_set_again_by_their_own_key()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj").Settings("appsettings.json", """{"Urls": "http://localhost:5103"}""").Infer();
        Assert.Equal(["5103 http"], model.Ports("app"));
        Assert.Equal(": http://+:5103", model.Supply("app", "Urls"));
    }

    [Fact]
    public void A_container_port_of_the_project_counts()
    {
        var project = Projects.Web("src/App.csproj") with { ContainerItems = EquatableList.Of(new ProjectItem("ContainerPort", "9090", default)) };
        Assert.Equal(["9090 http"], new SolutionBuilder().Project(project, Facts.Host(HostKind.Web)).Infer().Ports("app"));
    }

    [Fact]
    public void A_port_of_launch_settings_is_for_developers_alone()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj").Settings("Properties/launchSettings.json", """{"profiles": {"http": {"applicationUrl": "http://localhost:5104"}}}""").Infer();
        Assert.Equal(["8080 http"], model.Ports("app"));
    }

    [Theory]
    [InlineData("Http2", "8080 grpc")]
    [InlineData("Http1AndHttp2", "8080 http")]
    public void Http2_alone_is_grpc(string protocols, string port)
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.GrpcService("shop.Basket"))
            .Settings("appsettings.json", """{"Kestrel": {"EndpointDefaults": {"Protocols": "P"}}}""".Replace("\"P\"", $"\"{protocols}\"", StringComparison.Ordinal)).Infer();
        Assert.Equal([port], model.Ports("app"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("none")]
    public void A_number_that_is_no_port_is_left_out(string text) =>
        Assert.Equal(["8080 http"], new SolutionBuilder().Web("src/App.csproj", Facts.Listen(Facts.Text(text))).Infer().Ports("app"));
}
