using Containerize.Model;

namespace Containerize.Detection.Tests.Configuration;

public class InvocationDetectorTests
{
    private const string Library = """
        public static class Own { public static void AddBus(this IServiceCollection services, string name, int count = 1) { } public static void AddStore(IConfigurationSection section) { } }
        public class Store(string url) { public string Url => url; }
        """;

    [Theory]
    [InlineData("services.AddBus(configuration[\"K\"]);", "AddBus", "config(K)")]
    [InlineData("services.AddBus(\"bus\", 2);", "AddBus", "'bus','2'")]
    [InlineData("services.AddBus(count: 2, name: \"bus\");", "AddBus", "'bus','2'")]
    [InlineData("Own.AddBus(services, \"bus\");", "AddBus", "'bus'")]
    [InlineData("Own.AddStore(configuration.GetSection(\"A\"));", "AddStore", "section(A)")]
    [InlineData("var s = new Store(\"http://x\");", "Store", "'http://x'")]
    public void Reports_the_arguments(string statement, string method, string arguments)
    {
        var call = Detect.InSetup(statement).And(Library).Only<InvocationFact>();
        Assert.Equal((method, arguments), (call.Method, string.Join(",", call.Arguments.Select(Text.Of))));
    }

    [Theory]
    [InlineData("services.AddBus(\"bus\", 2);", "", 2)]
    [InlineData("Own.AddBus(services, \"bus\");", "Own", 1)]
    [InlineData("Own.AddStore(configuration.GetSection(\"A\"));", "Own", 1)]
    [InlineData("var s = new Store(\"http://x\");", "", 1)]
    public void Reports_whose_method_is_called_with_how_many_arguments(string statement, string type, int count)
    {
        var call = Detect.InSetup(statement).And(Library).Only<InvocationFact>();
        Assert.Equal((type, count), (call.Type, call.Count));
    }

    [Theory]
    [InlineData("services.AddBus(\"bus\", 2);", true)]
    [InlineData("var s = services; s.AddBus(\"bus\");", true)]
    [InlineData("Own.AddBus(services, \"bus\");", false)]
    [InlineData("var s = new Store(\"http://x\");", false)]
    [InlineData("new ServiceCollection().AddBus(\"bus\");", true)]
    [InlineData("System.Net.Own.AddBus(services, \"bus\");", false)]
    public void Says_whether_a_value_stands_before_the_call(string statement, bool isOnValue) => Assert.Equal(isOnValue, Detect.InSetup(statement).And(Library).Only<InvocationFact>().IsOnValue);

    [Theory]
    [InlineData("class C(C other) { void M() => other.Open(\"x\"); void Open(string name) { } }", true)]
    [InlineData("class B { protected B other; } class C : B { void M() => other?.other.Open(\"x\"); void Open(string name) { } }", true)]
    [InlineData("class C { void M() => this.Open(\"x\"); void Open(string name) { } }", true)]
    [InlineData("class C { void M() => Open(\"x\"); void Open(string name) { } }", false)]
    [InlineData("class store { public static void Open(string name) { } void M() => store.Open(\"x\"); }", false)]
    public void Tells_values_from_types_by_the_text(string code, bool isOnValue) =>
        Assert.Equal(isOnValue, Detect.In(code).And("static class Other { public static void Open(int number) { } }").Only<InvocationFact>().IsOnValue);

    [Theory]
    [InlineData("class C { void M() => Open(\"x\"); void Open(string name) { } }", "C")]
    [InlineData("class C { void M() => this.Open(\"x\"); void Open(string name) { } }", "C")]
    [InlineData("class B { protected void Open(string name, int more) { } } class C : B { void M() => Open(\"x\"); void Open(string name, params int[] more) { } }", "C")]
    [InlineData("partial class C { void M() => Open(\"x\"); void Open(string name, int more = 1) { } }", "C")]
    // Which one runs, or is meant, is open.
    [InlineData("class C { void M() => Open(\"x\"); protected virtual void Open(string name) { } }", "")]
    [InlineData("class B { protected void Open(string name) { } } class C : B { void M() => Open(\"x\"); void Open(int number, int more) { } }", "")]
    [InlineData("partial class C { void M() => Open(\"x\"); }", "")]
    [InlineData("class B { protected void Open(string name) { } } class C : B { void M() => Open(\"x\"); void Open() { } }", "")]
    [InlineData("interface I { void M() => Open(\"x\"); void Open(string name); }", "")]
    [InlineData("class B { protected C C => null; } class C : B { public static void Open(string name) { } void M() => C.Open(\"x\"); }", "")]
    [InlineData("class B { public static void Open(string name) { } } class C : B; class D { void M() => C.Open(\"x\"); }", "")]
    [InlineData("class C { public static void Open(string name) { } } class D { void M(C C) => C.Open(\"x\"); }", "")]
    public void Says_whose_method_is_called_where_the_call_says_so(string code, string type) =>
        Assert.Equal(type, Detect.In(code).And("static class Other { public static void Open(int number) { } }").Only<InvocationFact>().Type);

    [Fact]
    public void Reports_what_a_constructor_hands_to_its_base() =>
        Assert.Equal("'http://x'", Text.Of(Assert.Single(Detect.In("class C : Store { public C() : base(\"http://x\") { } }").And(Library).Only<InvocationFact>().Arguments)));

    [Fact]
    public void Reports_what_a_primary_constructor_hands_to_its_base() =>
        Assert.Equal("'http://x'", Text.Of(Assert.Single(Detect.In("class C() : Store(\"http://x\");").And(Library).Only<InvocationFact>().Arguments)));

    [Theory]
    [InlineData("services.AddOther(\"x\");")]
    [InlineData("services.AddBus(Compute());")]
    [InlineData("var s = new Uri(\"http://x\");")]
    public void Guards_against_calls_that_decide_nothing(string statement) => Assert.Empty(Detect.InSetup(statement).And(Library).All<InvocationFact>());
}
