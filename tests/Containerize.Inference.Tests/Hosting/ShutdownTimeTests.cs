namespace Containerize.Inference.Tests.Hosting;

public class ShutdownTimeTests
{
    [Fact]
    public void The_longest_time_counts_with_its_unit() =>
        Assert.Equal(90, Model(Timeout(Facts.Text("45")), Timeout(Facts.Text("1.5"), 60)));

    [Fact]
    public void A_time_from_configuration_is_productions() => Assert.Equal(20, Model(Timeout(Facts.Key("Drain"))));

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("9999999")]
    public void What_is_no_time_to_end_in_does_not_count(string time) => Assert.Equal(0, Model(Timeout(Facts.Text(time))));

    private static int Model(params Fact[] facts) =>
        new SolutionBuilder().Web("src/Shop.csproj", facts).Settings("appsettings.json", """{"Drain": 20}""").Infer().Service("shop").ShutdownSeconds;

    private static ShutdownTimeoutFact Timeout(TextValue time, int unit = 1) => new(Facts.Seen(), Facts.Program, time, unit);
}
