using Containerize.Analyzers.Files;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Tests.Files;

public class JsonSettingsReaderTests
{
    [Fact]
    public void Keys_are_those_of_configuration()
    {
        var text = "\uFEFF{ /* a */ \"A\": { \"B\": [ \"x\", { \"C\": 1.5 } ] }, // b\n \"D\": \"\\u0041\\n\\\"\", \"E\": null, }";
        var read = JsonSettingsReader.Read(SourceText.From(text));
        Assert.Equal(["A:B:0=x", "A:B:1:C=1.5", "D=A\n\"", "E=null"], read.Select(setting => $"{setting.Key}={setting.Value}"));
        Assert.Equal("\"x\"", text.Substring(read[0].Span.Start, read[0].Span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"A\": ")]
    [InlineData("{ \"A")]
    [InlineData("[[[[[[")]
    [InlineData("{ \"A\": 1 \"B\" 2 }")]
    [InlineData("/* never closed")]
    [InlineData("}")]
    public void A_text_that_is_no_JSON_ends(string text) => Assert.InRange(JsonSettingsReader.Read(SourceText.From(text)).Count, 0, 1);

    [Fact]
    public void Levels_without_end_end() => Assert.Empty(JsonSettingsReader.Read(SourceText.From(new string('[', 100_000))));
}
