using System.Reflection;
using System.Text.RegularExpressions;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Design.Tests;

/// <summary>A rule is one entry of the catalogue and one page; its id never changes its meaning.</summary>
public partial class RuleListTests
{
    private static readonly Dictionary<char, string[]> Layers = new()
    {
        ['0'] = ["analysis", "generation"],
        ['1'] = ["syntax", "schema"],
        ['2'] = ["api"],
        ['3'] = ["cross-object"],
        ['4'] = ["policy"],
        ['5'] = ["code"],
        ['6'] = ["dockerfile"],
        ['7'] = ["compose"],
        ['8'] = ["cluster", "deployment"],
        ['9'] = ["validation"],
    };

    [Fact]
    public void Every_rule_that_is_declared_is_in_the_catalogue_once()
    {
        var declared = typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => ((Rule)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), RuleCatalogue.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Ids_are_unique_and_the_catalogue_is_sorted_by_them()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToList();
        Assert.All(ids, id => Assert.Matches(RuleId(), id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_rule_is_in_the_block_of_its_layer() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Contains(rule.Layer, Layers[rule.Id[3]]));

    [Fact]
    public void Every_rule_says_why_and_what_to_do() => Assert.All(RuleCatalogue.All, rule =>
    {
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Fix, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Source);
        Assert.False(rule.Title.EndsWith('.'), rule.Title);
    });

    [Fact]
    public void Every_rule_has_a_page_with_its_id_and_title_as_heading()
    {
        var wrong = from rule in RuleCatalogue.All
                    let page = $"docs/rules/{rule.Id}.md"
                    where !File.Exists(Checkout.Path(page)) || !Checkout.Read(page).StartsWith($"# {rule.Id}: {rule.Title}\n", StringComparison.Ordinal)
                    select page;
        Offenders.None(wrong);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = SourceFiles.Under("docs/rules", ".md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README");
        Offenders.None(pages.Except(RuleCatalogue.All.Select(rule => rule.Id)));
    }

    [GeneratedRegex("^CTZ[0-9]{4}$")]
    private static partial Regex RuleId();
}
