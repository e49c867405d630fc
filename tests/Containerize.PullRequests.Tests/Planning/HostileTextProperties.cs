using System.Text.RegularExpressions;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Planning;
using CsCheck;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Containerize.PullRequests.Tests.Planning;

/// <summary>Whatever a repository is called inside, what the bot writes calls nobody, links nowhere of its own, closes nothing and shows no picture. Judged by a Markdown reader that is not ours.</summary>
public sealed partial class HostileTextProperties
{
    private static readonly string[] Bait =
    [
        "@octocat", "@example/team", "a@b.example.com", "fixes #1", "closes example/shop#2", "Resolves: GH-3", "https://example.com/x", "www.example.com", "http://a", "ftp://a.example.com",
        "![a](http://example.com/a.png)", "[a](http://example.com)", "<img src=x onerror=alert(1)>", "<script>", "<!--", "-->", "<details>", "</details>", "<https://example.com>", "[a]: http://example.com",
        "`", "``", "```\n", "~~~", "` @octocat `", "`` ` @octocat", "a`@octocat`b", "\\`@octocat", "&#64;octocat", "&lt;img&gt;", "\n\n# heading", "\n- item", "\n> quote", "\n---\n", "|a|b|\n|-|-|", "    code", "\tcode", "**b**", "_i_", "~~s~~", "$x$", "$`x`$",
        ":tada:", "[x]", "[^1]", "[[a]]", "\u202e@octocat", "\u200b", "\ufeff", "\0", "\ud800", "\u2028#1", "é", "😀", "ctzprobe000000x", "{{ plan }}", "%}", "1. a", "+ a", "=== ", " ", "", "0123456789abcdef0123456789abcdef01234567",
    ];

    private static readonly Gen<string> AnyBait = Gen.Int[0, Bait.Length - 1].Select(i => Bait[i]);

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, AnyBait, Gen.Select(AnyBait, AnyBait, (a, b) => a + b), Gen.Select(AnyBait, AnyBait, AnyBait, (a, b, c) => $"{a} {b} {c}"));

    // What GitHub reads besides the core.
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseFootnotes().UseTaskLists().UseMathematics().UseAlertBlocks().UseAutoLinks(new AutoLinkOptions { AllowDomainWithoutPeriod = true }).UseEmojiAndSmiley(enableSmileys: false).Build();

    [Fact]
    public void A_body_has_the_same_blocks_whatever_the_words_are()
    {
        var expected = Blocks(Body(Enumerable.Repeat("word", 16).ToArray()));
        Hostile.Array[16].Sample(words => Assert.Equal(expected, Blocks(Body(words))));
    }

    [Fact]
    public void Nothing_in_a_body_comes_to_life() => Hostile.Array[16].Sample(words =>
    {
        var document = Markdown.Parse(Body(words), Reader);
        foreach (var inline in document.Descendants<Inline>())
        {
            Assert.False(inline is AutolinkInline or HtmlInline or HtmlEntityInline, inline.GetType().Name);
            if (inline is LinkInline link)
            {
                Assert.False(link.IsImage);
                Assert.StartsWith(Given.Page.Url + "/", link.Url, StringComparison.Ordinal);
                // Two dots are a way out as a whole part of the path alone.
                Assert.DoesNotContain(Uri.UnescapeDataString(link.Url!).Split('/', '\\', '?', '#'), part => part.Trim() == "..");
            }

            if (inline is LiteralInline literal) Assert.DoesNotMatch(Alive(), literal.Content.ToString());
        }

        Assert.All(document.Descendants<HtmlBlock>().Select(b => b.Lines.ToString()), html => Assert.Matches(@"\A(?:<details><summary>[0-9a-z ]+</summary>|</details>|<!-- containerize content=[0-9a-f]{64} -->)\z", html));
    });

    [Fact]
    public void A_title_and_a_commit_message_hold_no_word_of_the_repository() => Hostile.Array[16].Sample(words =>
    {
        var proposal = Plan(words);
        Assert.Matches(@"\A[A-Za-z0-9 ,-]+\z", proposal.Title);
        Assert.Matches(@"\A[A-Za-z0-9 ,-]+\n\nMade by containerize from [0-9a-f]+\.\n\nContainerize-Content: [0-9a-f]+\n\z", proposal.CommitMessage);
    });

    private static string Body(string[] words) => Plan(words).Body;

    // Every place where a word of the repository, or of a tool that was taken over, gets into the text.
    private static Proposal Plan(string[] w)
    {
        // A slash would make another path, and another section, of it; the paths have to differ for there to be several.
        var name = "n" + w[0].Replace('/', '|');
        string[] paths = [$"k8s/base/{name}/a1.yaml", $"src/{w[1]}/2.yaml", .. Enumerable.Range(3, 8).Select(i => $"{w[2]}{i}")];
        var service = new SeenPart(name, w[3], "src/" + w[4], EquatableList.Of(new SeenFact(w[5], "v" + w[6], "d" + w[7], EquatableList.Of(new SeenPlace("src/" + w[4], 3)))));
        var application = new SeenApplication("n" + w[8], "", EquatableList.Of(service), [], EquatableList.Of(new SeenFinding("r" + w[9], "s" + w[10], w[11], "m" + w[12])));
        var generation = new SeenGeneration([], EquatableList.Of("l" + w[13]), EquatableList.Of("t" + w[14]), EquatableList.Of("c" + w[15]), EquatableList.Of(new SeenFinding("", "", "x" + w[11], "y" + w[12])), EquatableList.Of("k" + w[13]));
        return Given.Plan(application, generation, paths.Select((p, i) => i == paths.Length - 1 ? Given.Changed(p, "before", "text") : Given.New(p, "text")), ["src/" + w[4]], settings: new BotSettings { File = "f" + w[14] })!;
    }

    private static string Blocks(string body) => string.Join('\n', Markdown.Parse(body, Reader).Descendants<Block>().Select(b => b.GetType().Name + (b is HeadingBlock h ? h.Level : "")));

    [GeneratedRegex(@"@|#[0-9]|\bGH-[0-9]|://|www\.|!\[|\]\(|<[A-Za-z/!]|[\p{Cf}\p{Cs}]|\b(?=[a-f]*[0-9])[0-9a-f]{7,40}\b|:[a-z]+:")]
    private static partial Regex Alive();
}
