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

    [Theory]
    [InlineData("string url = \"x\"", "'x'")]
    [InlineData("string url = null", "")]
    [InlineData("string url = default", "")]
    [InlineData("string url = Given", "'given'")]
    [InlineData("string url = nameof(M)", "'M'")]
    [InlineData("object url = null", "")]
    [InlineData("bool url = true", "'True'")]
    [InlineData("bool url = default", "'False'")]
    [InlineData("bool? url = false", "'False'")]
    [InlineData("int url = 5", "'5'")]
    [InlineData("long? url = 5", "'5'")]
    [InlineData("int url = -5", "'-5'")]
    [InlineData("int url = 'a'", "'97'")]
    [InlineData("int url = default", "'0'")]
    [InlineData("int? url = default", "")]
    [InlineData("double url = 1.5f", "'1.5'")]
    [InlineData("Kind url = Kind.B", "'1'")]
    [InlineData("Kind url = default", "'0'")]
    [InlineData("Kind? url = default", "")]
    public void Says_what_stands_for_a_parameter_where_nothing_is_given(string parameter, string fallback)
    {
        var code = $"enum Kind {{ A, B }} static class C {{ const string Given = \"given\"; static void M(dynamic o, {parameter}) => o.UseNpgsql(url); }}";
        Assert.Equal(fallback, Text.Of(Assert.IsType<ParameterText>(Detect.In(code).Server(ServerTypes.Postgres).Address).Default));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("object")]
    [InlineData("Uri")]
    [InlineData("int")]
    [InlineData("Own")]
    [InlineData("T")]
    public void A_parameter_that_may_hold_a_text_is_asked_for(string type) =>
        Assert.IsType<ParameterText>(Detect.In($"class Own; static class C<T> {{ static void M(dynamic o, {type} url) => o.UseNpgsql(url); }}").Server(ServerTypes.Postgres).Address);

    [Theory]
    [InlineData("Guid url")]
    [InlineData("System.Guid? url")]
    [InlineData("DateTimeOffset url")]
    [InlineData("System.Threading.CancellationToken url = default")]
    [InlineData("System.Action<string> url = null")]
    [InlineData("Func<string> url")]
    public void Moments_identities_signals_and_functions_are_not(string parameter) =>
        Assert.IsNotType<ParameterText>(Detect.In($"static class C {{ static void M(dynamic o, {parameter}) => o.UseNpgsql(url); }}").Server(ServerTypes.Postgres).Address);

    [Fact]
    public void A_class_of_the_solution_that_is_called_like_one_of_them_is() =>
        Assert.IsType<ParameterText>(Detect.In("class Func { } static class C { static void M(dynamic o, Func url) => o.UseNpgsql(url); }").Server(ServerTypes.Postgres).Address);
}
