using Containerize.Inference.Deployment;

namespace Containerize.Inference.Tests.Deployment;

public class DockerfileReaderTests
{
    [Fact]
    public void The_last_stage_counts_with_those_that_it_is_based_on()
    {
        var container = Read("FROM aspnet AS base\nENV A=base \\\n    B=\"two words\"\nEXPOSE 5000/tcp 5001\nFROM sdk AS build\nENV A=build\nEXPOSE 9999\nFROM base AS final\nENV A last one\n");
        Assert.Equal(["A=last one@9", "B=two words@2"], container.Variables.Lines());
        Assert.Equal([5000, 5001], container.Ports.Select(p => p.Number));
    }

    [Fact]
    public void A_health_check_names_its_path() =>
        Assert.Equal(["/hc"], Read("FROM aspnet\nHEALTHCHECK --interval=5s CMD curl -f http://localhost:80/hc || exit 1\n").Probes.Select(p => p.Path));

    [Theory]
    [InlineData("")]
    [InlineData("ENV A=1\n")]
    [InlineData("FROM x AS x\n")]
    [InlineData("FROM a AS b\nFROM b AS a\n")]
    [InlineData("# ENV A=1\nFROM x\nENV\nENV A=$B\nEXPOSE $PORT\nHEALTHCHECK NONE\n")]
    public void What_says_nothing_yields_nothing(string text)
    {
        var container = Read(text);
        Assert.Empty(container.Variables);
        Assert.Empty(container.Ports);
        Assert.Empty(container.Probes);
    }

    private static DeployedContainer Read(string text) => DockerfileReader.Read(new TextFile("Dockerfile", text));
}
