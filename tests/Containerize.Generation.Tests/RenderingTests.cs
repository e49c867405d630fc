using Containerize.Generation.Rendering;

namespace Containerize.Generation.Tests;

/// <summary>What the comparison with the plan must notice, were a template or an escaping function wrong.</summary>
public sealed class RenderingTests
{
    private static readonly WrittenScalar[] Value = [new("yaml", "a: b", true)];

    [Theory]
    [InlineData("key: \"a: b\"\n", null)]
    [InlineData("key:\n  a: b\n", "key is a Mapping instead of a Scalar")]
    [InlineData("key: \"a: c\"\n", "key has another value")]
    [InlineData("key: x\nother: y\n", " has 2 keys instead of 1")]
    public void Compares_yaml_with_its_plan(string actual, string? difference) =>
        Assert.Equal(difference, YamlComparison.Difference(actual, "key: ctzprobe000000x\n", Value));

    [Theory]
    [InlineData("no")]
    [InlineData("1e3")]
    [InlineData("2001-12-14")]
    public void Notices_a_string_that_would_be_read_as_something_else(string text) =>
        Assert.Equal("key would not be read as a string", YamlComparison.Difference($"key: {text}\n", "key: ctzprobe000000x\n", [new("yaml", text, true)]));

    [Fact]
    public void Notices_what_is_no_yaml() => Assert.StartsWith("it is not YAML", YamlComparison.Difference("key: \"", "key: ctzprobe000000x\n", Value), StringComparison.Ordinal);

    [Theory]
    [InlineData("USER a\n", null)]
    [InlineData("USER b\n", "USER has another word than planned")]
    [InlineData("USER a b\n", "USER has 2 words instead of 1")]
    [InlineData("USER a\nUSER a\n", "2 instructions instead of 1")]
    public void Compares_a_dockerfile_with_its_plan(string actual, string? difference) =>
        Assert.Equal(difference, DockerfileComparison.Difference(actual, "USER ctzprobe000000x\n", [new("word", "a", true)]));

    [Fact]
    public void A_template_cannot_write_a_value_past_the_escaping_functions()
    {
        var context = new PlanContext(new { Name = "x" }, new ScalarWriter(probe: false), new TemplateInclusion(TemplateSet.BuiltIn));
        var error = Assert.Throws<Scriban.Syntax.ScriptRuntimeException>(() => Scriban.Template.Parse("{{ plan.name }}").Render(context));
        Assert.Contains("without an escaping function", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ plan.absent | yaml }}")]
    [InlineData("{{ absent | yaml }}")]
    [InlineData("{{ include 'x' }}")]
    [InlineData("{{ date.now }}")]
    public void A_template_sees_nothing_but_its_plan(string template) =>
        Assert.ThrowsAny<Exception>(() => Scriban.Template.Parse(template).Render(new PlanContext(new { Name = "x" }, new ScalarWriter(probe: false), new TemplateInclusion(TemplateSet.BuiltIn))));
}
