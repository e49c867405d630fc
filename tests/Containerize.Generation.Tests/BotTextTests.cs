using Containerize.Generation.Escaping;
using Containerize.Generation.Rendering;

namespace Containerize.Generation.Tests;

/// <summary>The bot's texts belong to the bot, and words of others in them stay words.</summary>
public sealed class BotTextTests
{
    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b", "``` `a``b ```")]
    [InlineData(" a ", "`  a  `")]
    [InlineData("", "`\"\"`")]
    [InlineData(" \n ", "`\"\"`")]
    [InlineData("a\nb\tc", "`a b c`")]
    [InlineData("a\u202eb\0", @"`a\u202eb\u0000`")]
    [InlineData("é😀", "`é😀`")]
    public void Code_is_one_span_on_one_line(string text, string code) => Assert.Equal(code, MarkdownCode.Of(text));

    // A row of a theory cannot hold half of a pair.
    [Fact]
    public void Half_of_a_pair_is_shown_as_what_it_is() => Assert.Equal(@"`\ud800`", MarkdownCode.Of("\ud800"));

    [Theory]
    [InlineData("the service opens no port, so nothing asks", "the service opens no port, so nothing asks")]
    [InlineData("set services.api.ports, or wait", "set `services.api.ports`, or wait")]
    [InlineData("it has 3 copies", "it has 3 copies")]
    [InlineData("3", "`3`")]
    [InlineData("'shop-api' is missing", "`shop-api` is missing")]
    [InlineData("thanks @octocat, fixes #1", "thanks `@octocat`, fixes `#1`")]
    [InlineData("see GH-1 and https://example.com/x.", "see `GH-1` and `https://example.com/x.`")]
    [InlineData("# heading", "`#` heading")]
    [InlineData("<b>bold</b>", "`<b>bold</b>`")]
    [InlineData("a\n\nb", "a b")]
    public void Plain_words_stay_and_all_else_is_code(string text, string prose) => Assert.Equal(prose, MarkdownProse.Of(text));

    [Fact]
    public void A_long_text_is_cut() => Assert.InRange(MarkdownCode.Of(new string('x', 100_000)).Length, 900, 1100);

    [Theory]
    [InlineData("https://github.com/a/b/blob/c/d%20e.cs#L3")]
    [InlineData("http://localhost:8080/a/b")]
    public void An_address_stays_as_it_is(string url) => Assert.Equal(url, MarkdownUrl.Of(url));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com/a)b")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://user@example.com/a")]
    [InlineData("")]
    public void What_could_end_its_link_is_no_address(string url) => Assert.Throws<InvalidOperationException>(() => MarkdownUrl.Of(url));

    [Fact]
    public void No_solution_replaces_the_bots_texts()
    {
        Assert.DoesNotContain(TemplateSet.Names, n => n.StartsWith("bot/", StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        folder.Write(".containerize/templates/bot/body.sbn", "@everyone");
        var error = Assert.Throws<ContainerizeException>(() => TemplateSet.Load(folder.Path));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
    }
}
