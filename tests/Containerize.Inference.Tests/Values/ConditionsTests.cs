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

    [Fact]
    public void A_guard_is_followed_through_one_object_to_where_it_is_filled_from_configuration()
    {
        var guard = EquatableList.Of(new GuardCondition(new OptionText("StoreSettings", "IsOn"), GuardTest.True, "", false));
        Assert.False(Conditions.Hold(guard, Configured.Values("""{"on": false}""", Set("StoreSettings", "IsOn", Facts.Key("on")))));
        Assert.False(Conditions.Hold(guard, Configured.Values("""{"plan": {"IsOn": false}}""", Set("StoreSettings", "IsOn", new OptionText("Plan", "IsOn")), Facts.Binds("Plan", "plan"))));
        Assert.True(Conditions.Hold(guard, Configured.Values("""{"on": true}""", Set("StoreSettings", "IsOn", Facts.Key("on")))));
        Assert.False(Conditions.Hold(guard, Configured.Values("""{"on": false}""", Set("StoreSettings", "IsOn", new ParameterText("Make", 0, "on")), Facts.Call("Make", Facts.Key("on")))));
    }

    [Fact]
    public void What_code_sets_of_an_object_that_is_none_of_settings_decides_no_guard()
    {
        var guard = EquatableList.Of(new GuardCondition(new OptionText("Order", "IsPaid"), GuardTest.True, "", false));
        Assert.True(Conditions.Hold(guard, Configured.Values("""{"on": false}""", Set("Order", "IsPaid", Facts.Key("on")))));
        Assert.False(Conditions.Hold(guard, Configured.Values("""{"order": {"IsPaid": false}}""", Facts.Binds("Order", "order"))));
    }

    [Fact]
    public void What_is_copied_from_object_to_object_decides_no_guard()
    {
        var copied = new OptionText("StoreSettings", "IsOn");
        var values = Configured.Values("{}", Set("StoreSettings", "IsOn", new OptionText("Plan", "IsPaid")), Set("Plan", "IsPaid", Facts.Text("false")));
        Assert.True(Conditions.Hold(EquatableList.Of(new GuardCondition(copied, GuardTest.True, "", false)), values));
        Assert.Equal("false", Assert.Single(values.Resolve(copied)).Text);
        Assert.True(Conditions.Hold(EquatableList.Of(new GuardCondition(copied, GuardTest.True, "", false)), values));
    }

    private static MemberSetFact Set(string type, string member, TextValue value) => new(new Evidence("Code.cs", 1, 1, "", "test"), new Scope("Setup", "Add"), type, member, value);

    private static bool Hold(string settings, params GuardCondition[] conditions) =>
        Conditions.Hold(conditions.ToEquatableList(), Configured.Values(settings));
}
