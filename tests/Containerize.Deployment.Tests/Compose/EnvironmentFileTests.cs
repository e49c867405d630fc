using Containerize.Deployment.Compose;

namespace Containerize.Deployment.Tests.Compose;

public sealed class EnvironmentFileTests
{
    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("export A=b", "b")]
    [InlineData("A = b ", "b")]
    [InlineData("A=b # why", "b")]
    [InlineData("A='b # c'", "b # c")]
    [InlineData("A=\"b \\\"c\\\" \\$d\"", "b \"c\" $d")]
    [InlineData("#A=b", null)]
    [InlineData("A=", null)]
    public void A_line_is_read_as_compose_reads_it(string line, string? value)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(value, EnvironmentFile.Read(folder.Write(".env", line + "\n")).GetValueOrDefault("A"));
    }

    [Theory]
    [InlineData("plain-1.2/3")]
    [InlineData("with blank # and $dollar")]
    [InlineData("it's \"both\" \\ and $x")]
    public void What_is_written_is_read_back(string value)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(value, EnvironmentFile.Read(folder.Write(".env", EnvironmentFile.Line("A", value)))["A"]);
    }
}
