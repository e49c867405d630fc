using Containerize.Inference.Values;

namespace Containerize.Inference.Tests.Values;

public class ValueResolverTests
{
    [Fact]
    public void A_literal_is_fixed() => Assert.True(Assert.Single(Configured.Values("{}").Resolve(Facts.Text("x"))).IsFixed);

    [Fact]
    public void A_key_gives_its_value_and_its_place()
    {
        var found = One("""{"a": "x"}""", Facts.Key("a"));
        Assert.Equal("x", found.Production);
        Assert.Equal(["a"], found.Keys);
        Assert.Equal(("src/Shop/appsettings.json", 1, 7), (found.Evidence[0].File, found.Evidence[0].Line, found.Evidence[0].Column));
    }

    [Fact]
    public void A_key_that_only_developers_have_is_not_known_in_production()
    {
        var values = new ValueResolver(Configured.By(("appsettings.Development.json", """{"a": "x"}""")), []);
        var found = Assert.Single(values.Resolve(Facts.Key("a")));
        Assert.Null(found.Production);
        Assert.Equal("x", found.Development);
    }

    [Fact]
    public void A_missing_key_gives_the_fallback() => Assert.Equal("y", One("{}", Facts.Key("a", "y")).Text);

    [Fact]
    public void An_empty_value_gives_the_fallback() => Assert.Equal("y", One("""{"a": ""}""", Facts.Key("a", "y")).Text);

    [Fact]
    public void An_environment_variable_is_a_key() => Assert.Equal("x", One("""{"a": {"b": "x"}}""", new EnvironmentText("a__b")).Text);

    [Fact]
    public void A_parameter_takes_what_callers_pass()
    {
        var parameter = new ParameterText("AddStore", 1, "connection");
        var values = Configured.Values("""{"a": "x"}""", Facts.Call("AddStore", new UnknownText("services"), Facts.Key("a")), Facts.Call("AddStore", new UnknownText("services"), Facts.Text("y")));
        Assert.Equal(["x", "y"], values.Resolve(parameter).Select(r => r.Text));
        Assert.Equal("AddStore: connection", values.Resolve(parameter)[0].Evidence[0].Detail);
    }

    [Fact]
    public void A_parameter_that_nobody_passes_takes_its_default()
    {
        Assert.Equal("d", One("{}", new ParameterText("AddStore", 0, "name", Facts.Text("d"))).Text);
        Assert.Empty(Configured.Values("{}").Resolve(new ParameterText("AddStore", 0, "name")));
    }

    [Fact]
    public void A_parameter_of_another_method_takes_nothing() =>
        Assert.Empty(Configured.Values("{}", Facts.Call("AddOther", Facts.Text("x"))).Resolve(new ParameterText("AddStore", 0, "name")));

    [Fact]
    public void A_parameter_of_a_method_of_the_same_name_in_another_type_takes_nothing()
    {
        var parameter = new ParameterText("Read", 0, "path") { Type = "Folder" };
        Assert.Empty(Configured.Values("{}", Facts.Call("Read", Facts.Text("x")) with { Type = "Pod" }).Resolve(parameter));
        Assert.Equal("x", One("{}", parameter, Facts.Call("Read", Facts.Text("x")) with { Type = "Folder" }).Text);
        Assert.Equal("x", One("{}", parameter, Facts.Call("Read", Facts.Text("x"))).Text);
        Assert.Equal("x", One("{}", parameter with { Type = "" }, Facts.Call("Read", Facts.Text("x")) with { Type = "Pod" }).Text);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void A_parameter_of_a_static_method_takes_nothing_from_calls_on_values(bool isStatic, bool isOnValue, bool isGiven)
    {
        var values = Configured.Values("{}", Facts.Call("Write", Facts.Text("x")) with { IsOnValue = isOnValue });
        Assert.Equal(isGiven, values.Resolve(new ParameterText("Write", 0, "path") { IsStatic = isStatic }).Count > 0);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_parameter_of_an_overload_takes_what_calls_with_as_many_arguments_pass(int count, bool isGiven)
    {
        var values = Configured.Values("{}", Facts.Call("Read", Facts.Text("x")) with { Count = count });
        Assert.Equal(isGiven, values.Resolve(new ParameterText("Read", 0, "path") { Least = 2, Most = 3 }).Count > 0);
    }

    [Fact]
    public void A_parameter_that_is_passed_on_is_followed() =>
        Assert.Equal("x", One("{}", new ParameterText("Inner", 0, "a"), Facts.Call("Inner", new ParameterText("Outer", 0, "b")), Facts.Call("Outer", Facts.Text("x"))).Text);

    [Fact]
    public void Methods_that_call_each_other_come_to_nothing() =>
        Assert.Empty(Configured.Values("{}", Facts.Call("A", new ParameterText("B", 0, "b")), Facts.Call("B", new ParameterText("A", 0, "a"))).Resolve(new ParameterText("A", 0, "a")));

    // With twelve methods there are more ways from one to another than any machine can walk.
    [Fact]
    public void Many_methods_that_call_each_other_come_to_an_end_and_to_what_is_passed_in()
    {
        var methods = Enumerable.Range(0, 12).Select(i => $"M{i}").ToList();
        var calls = methods.SelectMany(m => methods.Select(other => (Fact)Facts.Call(m, new ParameterText(other, 0, "p")))).Append(Facts.Call("M0", Facts.Text("x")));
        Assert.Contains("x", Configured.Values("{}", [.. calls]).Resolve(new ParameterText("M0", 0, "p")).Select(r => r.Text));
    }

    [Fact]
    public void Many_callers_give_a_limited_number_of_readings()
    {
        var calls = Enumerable.Range(0, 1000).Select(i => (Fact)Facts.Call("A", Facts.Text($"{i}"))).ToArray();
        Assert.Equal(16, Configured.Values("{}", calls).Resolve(new ParameterText("A", 0, "a")).Count);
    }

    [Fact]
    public void Options_take_the_section_that_they_are_bound_to()
    {
        var found = One("""{"Mail": {"Host": "smtp"}, "MailOptions": {"Host": "wrong"}}""", new OptionText("MailOptions", "Host"), Facts.Binds("MailOptions", "Mail"));
        Assert.Equal("smtp", found.Text);
        Assert.Equal(["Mail:Host"], found.Keys);
    }

    [Theory]
    [InlineData("MailOptions", "Mail")]
    [InlineData("MailSettings", "MailSettings")]
    [InlineData("MailConfig", "Mail")]
    public void Options_that_are_not_seen_bound_take_the_section_of_their_name(string type, string section) =>
        Assert.Equal("smtp", One("""{"S": {"Host": "smtp"}}""".Replace("\"S\"", $"\"{section}\"", StringComparison.Ordinal), new OptionText(type, "Host")).Text);

    [Fact]
    public void Options_without_a_section_come_to_nothing() => Assert.Empty(Configured.Values("""{"Other": {"Host": "x"}}""").Resolve(new OptionText("MailOptions", "Host")));

    [Fact]
    public void A_property_that_no_file_sets_has_the_value_of_its_class() =>
        Assert.Equal("587", One("{}", new OptionText("MailOptions", "Port"), Facts.Binds("MailOptions", "Mail", new OptionProperty("Port", "int", false, Facts.Text("587")))).Text);

    [Fact]
    public void Joined_parts_become_one_text_with_all_keys()
    {
        var found = One("""{"host": "db", "port": "5432"}""", new JoinedText(EquatableList.Of<TextValue>(Facts.Text("Host="), Facts.Key("host"), Facts.Text(";Port="), Facts.Key("port"))));
        Assert.Equal("Host=db;Port=5432", found.Text);
        Assert.Equal(["host", "port"], found.Keys);
    }

    [Fact]
    public void Joined_parts_are_known_up_to_the_first_that_is_not() =>
        Assert.Equal("http://catalog/", One("{}", new JoinedText(EquatableList.Of<TextValue>(Facts.Text("http://catalog/"), new UnknownText("id")))).Text);

    [Fact]
    public void Alternatives_are_all_readings() =>
        Assert.Equal(["a", "b"], Configured.Values("{}").Resolve(new AlternativeText(EquatableList.Of<TextValue>(Facts.Text("a"), Facts.Text("b")))).Select(r => r.Text));

    [Fact]
    public void An_unknown_value_comes_to_nothing() => Assert.Empty(Configured.Values("{}").Resolve(new UnknownText("x")));

    private static Resolution One(string settings, TextValue value, params Fact[] facts) => Assert.Single(Configured.Values(settings, facts).Resolve(value));
}
