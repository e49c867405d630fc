using Containerize.Model;

namespace Containerize.Detection.Tests;

public class MentionCollectorTests
{
    [Theory]
    [InlineData("class A { void M() { new Store(); } }", "A", "M", "Store")]
    [InlineData("class A { void M(dynamic s) { s.AddStore(); } }", "A", "M", "AddStore")]
    [InlineData("class A { void M(dynamic s) { s.Add<Store>(); } }", "A", "M", "Store")]
    [InlineData("class A { void M(dynamic s) { s?.AddStore(); } }", "A", "M", "AddStore")]
    [InlineData("class A { void M(dynamic s) { s.Configure(Extensions.AddStore); } }", "A", "M", "AddStore Extensions")]
    [InlineData("new Store();", Scope.TopLevel, "", "Store")]
    public void Reports_names_of_the_solution(string code, string type, string member, string expected) =>
        Assert.Equal(expected, string.Join(" ", Assert.Single(Mentions(code), m => m.Scope.Type == type && m.Scope.Member == member).Names));

    [Fact]
    public void Reports_base_types() =>
        Assert.Equal(["Store", "IDisposable"], Assert.Single(Mentions("class A : Store, IDisposable { }"), m => m.Scope.Type == "A").BaseTypes);

    [Theory]
    [InlineData("class A { void M(dynamic s) { s.AddCache(); } }")]
    [InlineData("class A { void M(dynamic s) { s.AddStore.Clear(); } }")]
    [InlineData("namespace Store; class A { }")]
    public void Guards_against_other_names(string code) => Assert.DoesNotContain(Mentions(code), m => m.Scope.Type == "A" && m.Names.Contains("AddStore") && m.Scope.Member == "M");

    private static IReadOnlyList<ScopeMentions> Mentions(string code) =>
        Detect.In(code).And("class Store { } static class Extensions { public static void AddStore(this object o) { } }").Mentions;
}
