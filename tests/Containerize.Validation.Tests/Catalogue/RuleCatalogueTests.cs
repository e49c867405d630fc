using System.Text.RegularExpressions;
using Containerize.Model;

namespace Containerize.Validation.Tests.Catalogue;

public partial class RuleCatalogueTests
{
    private static readonly string[] Layers = ["analysis", "generation", "syntax", "schema", "api", "cross-object", "policy", "code", "dockerfile", "compose", "cluster", "deployment", "validation"];

    // The pages of the other layers are held by the tests of their own parts.
    public static TheoryData<string> Ids => new(RuleCatalogue.All.Where(rule => rule.Layer is not ("analysis" or "generation" or "cluster")).Select(rule => rule.Id));

    [Fact]
    public void Ids_are_unique_and_sorted()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^CTZ[0-9]{4}$", id));
    }

    [Fact]
    public void Every_rule_says_what_why_and_what_to_do()
    {
        Assert.All(RuleCatalogue.All, rule =>
        {
            Assert.Contains(rule.Layer, Layers);
            Assert.False(rule.Title.EndsWith('.'), $"{rule.Id}: the title ends with a stop");
            Assert.True(char.IsUpper(rule.Title[0]), $"{rule.Id}: the title starts in lower case");
            Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Fix, StringComparison.Ordinal);
            Assert.All(rule.Aliases, alias => Assert.Contains(":", alias, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_heading(string id)
    {
        var rule = RuleCatalogue.All.Single(candidate => candidate.Id == id);
        var page = Path.Combine(Root(), "docs", "rules", id + ".md");

        Assert.True(File.Exists(page), $"docs/rules/{id}.md is missing");
        var lines = File.ReadAllLines(page);
        Assert.Equal($"# {rule.Id}: {rule.Title}", lines[0]);
        Assert.Contains("## Why", lines);
        Assert.Contains("## What to do", lines);
        Assert.All(rule.Aliases, alias => Assert.Contains($"- `{alias}`", lines));
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToHashSet();

        Assert.All(Directory.EnumerateFiles(Path.Combine(Root(), "docs", "rules"), "CTZ*.md"), page => Assert.Contains(Path.GetFileNameWithoutExtension(page), ids));
    }

    [Fact]
    public void Messages_and_remedies_are_sentences_without_a_final_stop()
    {
        var findings = Manifests.Defects.All.SelectMany(defect => Validate.Yaml(defect.Text)).Concat(Examples.All.SelectMany(example => Validate.Files((example.Path, example.Text)).Findings));

        Assert.All(findings, finding =>
        {
            Assert.False(finding.Message.EndsWith('.') || finding.Remedy.EndsWith('.'), finding.ToString());
            Assert.Matches(Form(), finding.ToString());
            Assert.True(finding.EndLine >= finding.Location.Line, finding.ToString());
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Containerize.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the repository's root is not above the tests");
        return folder.FullName;
    }

    [GeneratedRegex(@"^[^()]+\(\d+,\d+\): (error|warning|info) CTZ\d{4}: .+", RegexOptions.Singleline)]
    private static partial Regex Form();
}
