using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Detection.Tests;

public class SolutionNamesTests
{
    [Theory]
    [InlineData("class Name { }")]
    [InlineData("namespace N { interface Name { } }")]
    [InlineData("record Name(int I);")]
    [InlineData("enum Name { A }")]
    [InlineData("class Outer { struct Name { } }")]
    public void Reports_types(string code)
    {
        Assert.True(Collect(code).DeclaresType("Name"));
        Assert.False(Collect(code).DeclaresMethod("Name"));
    }

    [Theory]
    [InlineData("static class C { public static void Name(this int i) { } }")]
    [InlineData("class C { static void Name() { } }")]
    [InlineData("static class C { extension(int i) { public void Name() { } } }")]
    public void Reports_static_methods(string code) => Assert.True(Collect(code).DeclaresMethod("Name"));

    [Theory]
    [InlineData("class C { void Name() { } }")]
    [InlineData("class C { static void M() { static void Name() { } } }")]
    [InlineData("class C { int Name; }")]
    public void Guards_against_names_that_need_an_instance(string code) => Assert.False(Collect(code).Declares("Name"));

    private static SolutionNames Collect(string code) =>
        SolutionNames.Collect([CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview))], CancellationToken.None);
}
