using Containerize.Inference.Values;

namespace Containerize.Inference.Tests.Values;

public class ConditionsTests
{
    [Theory]
    [InlineData("""{"UseCache": true}""", GuardTest.True, "", true)]
    [InlineData("""{"UseCache": "false"}""", GuardTest.True, "", false)]
    [InlineData("{}", GuardTest.True, "", false)]
    [InlineData("""{"UseCache": "x"}""", GuardTest.Set, "", true)]
    [InlineData("""{"UseCache": ""}""", GuardTest.Set, "", false)]
    [InlineData("""{"UseCache": "Redis"}""", GuardTest.EqualTo, "redis", true)]
    [InlineData("""{"UseCache": "Memory"}""", GuardTest.EqualTo, "redis", false)]
    public void A_guard_is_decided_by_configuration(string settings, GuardTest test, string operand, bool holds)
    {
        Assert.Equal(holds, Hold(settings, new GuardCondition(Facts.Key("UseCache"), test, operand, false)));
        Assert.Equal(!holds, Hold(settings, new GuardCondition(Facts.Key("UseCache"), test, operand, true)));
    }

    [Theory]
    [InlineData("""{"UseCache": "Redis"}""", true, false)]
    [InlineData("""{"UseCache": "Memory"}""", false, false)]
    [InlineData("{}", true, true)]
    public void A_choice_that_configuration_does_not_make_is_open(string settings, bool holds, bool open)
    {
        var choice = new GuardCondition(Facts.Key("UseCache"), GuardTest.ChosenAs, "redis\nvalkey", false);
        Assert.Equal(holds, Hold(settings, choice));
        Assert.Equal(open, Conditions.AreOpen(EquatableList.Of(choice), Configured.Values(settings)));
        var guarded = Facts.Redis(Facts.ConnectionString("Redis")) with { Conditions = EquatableList.Of(choice) };
        Assert.Equal(holds ? [open] : [], new SolutionBuilder().Web("src/App.csproj", guarded).Settings("appsettings.json", settings).Infer().Connections.Select(c => c.Alternative));
    }

    [Theory]
    [InlineData(0, "a", true)]
    [InlineData(1, "b", true)]
    [InlineData(0, "b", false)]
    [InlineData(2, "b", false)]
    [InlineData(ArgumentText.Any, "b", true)]
    [InlineData(ArgumentText.Any, "c", false)]
    public void Arguments_decide_where_they_are_known(int index, string word, bool holds)
    {
        var condition = EquatableList.Of(new GuardCondition(new ArgumentText(index), GuardTest.EqualTo, word, false));
        Assert.Equal(holds, Conditions.Hold(condition, new ValueResolver(Configured.By(), []) { Arguments = ["a", "b"] }));
        Assert.True(Conditions.Hold(condition, new ValueResolver(Configured.By(), [])));
    }

    [Fact]
    public void A_guard_that_cannot_be_read_holds() => Assert.True(Hold("{}", new GuardCondition(new UnknownText("x"), GuardTest.True, "", false)));

    [Fact]
    public void All_guards_must_hold() => Assert.False(Hold(
        """{"a": true, "b": false}""",
        new GuardCondition(Facts.Key("a"), GuardTest.True, "", false),
        new GuardCondition(Facts.Key("b"), GuardTest.True, "", false)));

    [Fact]
    public void A_server_behind_a_guard_that_does_not_hold_is_left_out()
    {
        var guarded = Facts.Redis(Facts.ConnectionString("Redis")) with { Conditions = EquatableList.Of(new GuardCondition(Facts.Key("UseCache"), GuardTest.True, "", false)) };
        Assert.Empty(new SolutionBuilder().Web("src/App.csproj", guarded).Settings("appsettings.json", """{"UseCache": false}""").Infer().Connections);
        Assert.Single(new SolutionBuilder().Web("src/App.csproj", guarded).Settings("appsettings.json", """{"UseCache": true}""").Infer().Connections);
    }

    private static bool Hold(string settings, params GuardCondition[] conditions) =>
        Conditions.Hold(conditions.ToEquatableList(), Configured.Values(settings));
}
