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
