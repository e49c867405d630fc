using Containerize.Inference.Configuration;

namespace Containerize.Inference.Tests.Configuration;

public class JsonSettingsReaderTests
{
    [Fact]
    public void Keeps_where_each_value_stands()
    {
        var value = Assert.Single(Read("{\n  \"Services\": {\n    \"Catalog\": \"http://catalog\"\n  }\n}"));
        Assert.Equal(new ConfigurationValue("Services:Catalog", "http://catalog", new SourceLocation("appsettings.json", 3, 16)), value);
    }

    [Fact]
    public void Counts_columns_in_characters() => Assert.Equal(new SourceLocation("appsettings.json", 1, 15), Read("{\"é\": 1, \"b\": 2}")[1].Location);

    [Theory]
    [InlineData("{\"a\": 1 /* one */ } // end", "a=1")]
    [InlineData("// first\n{\"a\": [1, 2,],}", "a:0=1 a:1=2")]
    [InlineData("{\"a\": {\"b\": true}, \"c\": null}", "a:b=True c=")]
    [InlineData("{\"a\": [{\"b\": \"x\"}, {\"b\": \"y\"}]}", "a:0:b=x a:1:b=y")]
    [InlineData("{\"a\": [[1], [2, 3]]}", "a:0:0=1 a:1:0=2 a:1:1=3")]
    [InlineData("{\"a:b\": 1.50}", "a:b=1.50")]
    [InlineData("\uFEFF{\"a\": 1}", "a=1")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    public void Reads_values_as_configuration_does(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Select(v => $"{v.Key}={v.Value}")));

    [Theory]
    [InlineData("{\n  \"a\": 1,\n  \"b\" 2\n}", 3, 7)]
    [InlineData("", 1, 1)]
    public void A_syntax_error_is_reported_where_it_is(string text, int line, int column)
    {
        JsonSettingsReader.Read(new TextFile("appsettings.json", text), out var error);
        Assert.Equal(new SourceLocation("appsettings.json", line, column), error!.Location);
        Assert.Equal(Severity.Warning, error.Severity);
    }

    [Fact]
    public void What_stands_before_a_syntax_error_counts()
    {
        var values = JsonSettingsReader.Read(new TextFile("appsettings.json", "{\"a\": 1, \"b\": }"), out var error);
        Assert.NotNull(error);
        Assert.Equal(["a"], values.Select(v => v.Key));
    }

    [Fact]
    public void Nesting_without_end_is_a_syntax_error()
    {
        JsonSettingsReader.Read(new TextFile("appsettings.json", string.Concat(Enumerable.Repeat("{\"a\":", 5000))), out var error);
        Assert.NotNull(error);
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_last_value_counts() =>
        Assert.Equal("2", Configured.By(("appsettings.json", "{\"a\": 1, \"A\": 2}")).Find("a", "Production")!.Value);

    private static IReadOnlyList<ConfigurationValue> Read(string text)
    {
        var values = JsonSettingsReader.Read(new TextFile("appsettings.json", text), out var error);
        Assert.Null(error);
        return values;
    }
}
