using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

public class ParameterReaderTests
{
    [Theory]
    [InlineData("static class C { static void M(dynamic o, string url) => o.UseNpgsql(url); }", "C", 2, 2)]
    [InlineData("static class C { static void M(this object o, string url) => o.UseNpgsql(url); }", "C", 1, 1)]
    [InlineData("static class C { static void M(dynamic o, string url = \"x\") => o.UseNpgsql(url); }", "C", 1, 2)]
    [InlineData("static class C { static void M(dynamic o, string url, params string[] more) => o.UseNpgsql(url); }", "C", 2, int.MaxValue)]
    [InlineData("class C(dynamic o, string url) { void M() => o.UseNpgsql(url); }", "C", 2, 2)]
    [InlineData("class C : I { public C(dynamic o, string url) { o.UseNpgsql(url); } } interface I;", "C", 2, 2)]
    [InlineData("class C { public void M(dynamic o, string url, int more = 1) => o.UseNpgsql(url); }", "C", 2, 3)]
    // Over the interface, over the base class or by another part of the class fewer may be given.
    [InlineData("class C : I { public void M(dynamic o, string url) => o.UseNpgsql(url); } interface I { void M(dynamic o, string url = null); }", "C", 0, 2)]
    [InlineData("partial class C { public void M(dynamic o, string url) => o.UseNpgsql(url); }", "C", 0, 2)]
    [InlineData("class C : I { private void M(dynamic o, string url) => o.UseNpgsql(url); } interface I;", "C", 2, 2)]
    public void Says_whose_parameter_it_is_and_how_many_arguments_a_call_gives(string code, string type, int least, int most)
    {
        var parameter = Assert.IsType<ParameterText>(Detect.In(code).Server(ServerTypes.Postgres).Address);
        Assert.Equal((type, least, most), (parameter.Type, parameter.Least, parameter.Most));
    }

    [Theory]
    [InlineData("static class C { static void M(dynamic o, string url) => o.UseNpgsql(url); }", true)]
    [InlineData("static class C { static void M(dynamic o, string url = \"x\") => o.UseNpgsql(url); }", true)]
    [InlineData("class C { void N(dynamic o) { M(\"x\"); void M(string url) => o.UseNpgsql(url); } }", true)]
    [InlineData("static class C { static void M(this object o, string url) => o.UseNpgsql(url); }", false)]
    [InlineData("class C { void M(dynamic o, string url) => o.UseNpgsql(url); }", false)]
    [InlineData("class C { public C(dynamic o, string url) { o.UseNpgsql(url); } }", false)]
    public void Says_whether_the_method_is_never_called_on_a_value(string code, bool isStatic) =>
        Assert.Equal(isStatic, Assert.IsType<ParameterText>(Detect.In(code).Server(ServerTypes.Postgres).Address).IsStatic);
}
