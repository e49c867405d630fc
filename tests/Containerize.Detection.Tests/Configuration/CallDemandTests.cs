using Containerize.Detection.Configuration;
using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Detection.Tests.Configuration;

public class CallDemandTests
{
    private const string Code = """
        static class Setup
        {
            public static void AddStore(string name, string url) { }
            static void Run() { AddStore("store", "http://store"); AddCache("cache"); var options = new Options { Url = "a" + Name(), Name = "b" }; }
            static void AddCache(string name) { }
            static string Name() => "c";
        }
        class Options { public string Url { get; set; } public string Name { get; set; } }
        """;

    [Fact]
    public void Only_the_arguments_that_are_asked_for_are_read()
    {
        var call = Assert.IsType<InvocationFact>(Assert.Single(Facts(new CallDemand([("AddStore", 1)], []))));
        Assert.Equal([new UnknownText(""), new LiteralText("http://store")], call.Arguments);
    }

    [Fact]
    public void An_argument_that_no_call_gives_makes_no_fact() => Assert.Empty(Facts(new CallDemand([("AddStore", 2)], [])));

    [Fact]
    public void Nothing_is_read_where_nothing_is_asked_for() => Assert.Empty(Facts(CallDemand.Nothing));

    [Fact]
    public void Every_call_is_read_where_everything_is_asked_for() =>
        Assert.Equal(["AddCache", "AddStore"], Facts(CallDemand.Everything).OfType<InvocationFact>().Select(c => c.Method).Order());

    [Fact]
    public void What_is_asked_for_has_one_order_of_lines() =>
        Assert.Equal(["AddStore(0)", "AddStore(1)", "Options.Url"], new CallDemand([("AddStore", 1), ("AddStore", 0)], [("Options", "Url")]).Lines);

    private static IEnumerable<Fact> Facts(CallDemand demand)
    {
        var tree = CSharpSyntaxTree.ParseText(Code, path: "Setup.cs");
        var compilation = CSharpCompilation.Create("Code", [tree], ReferencePacks.Of(withAspNetCore: false));
        var file = new SourceFile(tree.FilePath, tree, () => compilation.GetSemanticModel(tree), SolutionNames.Collect([tree], CancellationToken.None), [], demand);
        return ProjectDetection.Find(file, new InvocationDetector()).Select(f => f.Fact);
    }
}
