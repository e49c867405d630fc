using Containerize.Model;
using Containerize.Workspace.Code;

namespace Containerize.Workspace.Tests.Code;

public class AskedValuesTests
{
    private static readonly Evidence At = new("Code.cs", 1, 1, "", "test");
    private readonly AskedValues _asked = new();

    [Fact]
    public void A_parameter_that_a_fact_holds_is_asked_for()
    {
        Add(Server(new ParameterText("AddStore", 1, "address")));
        Assert.Equal([("AddStore", 1)], _asked.Parameters);
    }

    [Fact]
    public void What_is_given_for_it_is_asked_for_in_turn_and_nothing_beside_it()
    {
        Add(Server(new ParameterText("AddStore", 1, "address")));
        Add(Call("AddStore", new ParameterText("Start", 0, "name"), new OptionText("StoreOptions", "Url")));
        Assert.Equal([("AddStore", 1)], _asked.Parameters);
        Assert.Equal([("StoreOptions", "Url")], _asked.Options);
        Add(Set("StoreOptions", "Name", new ParameterText("Main", 0, "args")), Set("StoreOptions", "Url", new ParameterText("Run", 2, "url")));
        Assert.Equal([("AddStore", 1), ("Run", 2)], _asked.Parameters.Order());
    }

    [Fact]
    public void A_call_that_was_found_before_anything_asked_for_it_counts_once_something_does()
    {
        var call = Call("AddStore", new LiteralText("db"));
        Assert.Empty(Add(call));
        var server = Server(new ParameterText("AddStore", 0, "address"));
        Assert.Equal([server, call], Add(server));
    }

    [Fact]
    public void A_call_that_gives_nothing_known_for_what_is_asked_does_not_count()
    {
        Add(Server(new ParameterText("AddStore", 1, "address")));
        Assert.Empty(Add(Call("AddStore", new LiteralText("db"), new UnknownText("x")), Call("AddStore", new LiteralText("db"))));
    }

    [Fact]
    public void The_condition_of_a_fact_is_asked_for_and_that_of_a_call_only_where_the_call_counts()
    {
        Add(Server(new LiteralText("db")) with { Conditions = If(new ParameterText("AddStore", 0, "isOn")) }, Call("AddCache", new LiteralText("c")) with { Conditions = If(new ParameterText("Other", 0, "x")) });
        Assert.Equal([("AddStore", 0)], _asked.Parameters);
    }

    [Fact]
    public void The_condition_of_a_mention_is_asked_for_where_the_mention_leads_to_a_fact()
    {
        Add(Server(new LiteralText("db")) with { Scope = new Scope("Store", "Connect") });
        _asked.Add([], [Mention("Middle", "Store", new ParameterText("UseStore", 0, "isOn")), Mention("Middle", "Clock", new ParameterText("UseClock", 0, "isOn"))]);
        Assert.Equal([("UseStore", 0)], _asked.Parameters);
        _asked.Add([], [Mention("Outer", "Middle", new ParameterText("UseMiddle", 0, "isOn"))]);
        Assert.Equal([("UseMiddle", 0), ("UseStore", 0)], _asked.Parameters.Order());
    }

    [Fact]
    public void What_a_condition_asks_is_followed_through_one_object_and_what_a_fact_says_through_all()
    {
        var guarded = Server(new LiteralText("db")) with { Conditions = If(new OptionText("StoreSettings", "IsOn")) };
        Add(guarded, Set("StoreSettings", "IsOn", new OptionText("Plan", "IsPaid")), Set("Plan", "IsPaid", new OptionText("Customer", "IsPaid")));
        Assert.Equal([("StoreSettings", "IsOn")], _asked.Options);
        Add(Server(new OptionText("StoreSettings", "IsOn")));
        Assert.Equal([("Customer", "IsPaid"), ("Plan", "IsPaid"), ("StoreSettings", "IsOn")], _asked.Options.Order());
    }

    [Fact]
    public void Who_fills_an_object_that_is_none_of_settings_is_asked_for_facts_alone()
    {
        Add(Server(new LiteralText("db")) with { Conditions = If(new OptionText("Order", "IsPaid")) });
        Assert.Empty(_asked.Options);
        Add(Server(new OptionText("Order", "IsPaid")));
        Assert.Equal([("Order", "IsPaid")], _asked.Options);
    }

    [Fact]
    public void The_parameter_from_which_an_object_of_a_condition_is_filled_is_asked_for()
    {
        Add(Server(new LiteralText("db")) with { Conditions = If(new OptionText("StoreSettings", "IsOn")) }, Set("StoreSettings", "IsOn", new ParameterText("AddStore", 0, "isOn")), Call("AddStore", new ParameterText("AddAll", 2, "isOn")));
        Assert.Equal([("AddAll", 2), ("AddStore", 0)], _asked.Parameters.Order());
    }

    private static EquatableList<GuardCondition> If(TextValue value) => EquatableList.Of(new GuardCondition(value, GuardTest.True, "", Negated: false));

    private static ServerFact Server(TextValue address) => new(At, new Scope("Setup", "Add"), "postgres", default, address, "", "", "");

    private static InvocationFact Call(string method, params TextValue[] arguments) => new(At, new Scope("Setup", "Add"), method, arguments.ToEquatableList());

    private static MemberSetFact Set(string type, string member, TextValue value) => new(At, new Scope("Setup", "Add"), type, member, value);

    private static ScopeMentions Mention(string type, string name, TextValue condition) => new(new Scope(type, "Run"), default, default) { Guarded = EquatableList.Of(new GuardedMention(name, If(condition))) };

    private IReadOnlyList<Fact> Add(params Fact[] facts) => _asked.Add(facts, []);
}
