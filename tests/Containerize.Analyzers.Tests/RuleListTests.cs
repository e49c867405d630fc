using System.Text.RegularExpressions;
using Containerize.Analyzers.CodeFixes;
using Containerize.Analyzers.Engine;
using Containerize.Analyzers.Files;
using Containerize.Model;
using Containerize.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Containerize.Analyzers.Tests;

/// <summary>A rule is one file, one line in the list, one test class, one page; a fix likewise.</summary>
public partial class RuleListTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = [.. new CodeAnalyzer().SupportedDiagnostics, .. new FileAnalyzer().SupportedDiagnostics];
    private static readonly HashSet<string> TestFiles = [.. Directory.EnumerateFiles(Checkout.Path("tests/Containerize.Analyzers.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Fact]
    public void Every_rule_about_code_is_in_the_list_once() =>
        Assert.Equal(TypesOf(typeof(CodeAnalyzer), typeof(CodeRule)), CodeRuleList.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_about_files_is_in_the_list_once() =>
        Assert.Equal(TypesOf(typeof(CodeAnalyzer), typeof(FileRule)), FileRuleList.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_and_every_fix_has_a_test_class()
    {
        var names = TypesOf(typeof(CodeAnalyzer), typeof(CodeRule)).Concat(TypesOf(typeof(CodeAnalyzer), typeof(FileRule))).Concat(Fixes.Select(fix => fix.GetType().Name));
        Assert.Equal([], names.Where(name => !TestFiles.Contains(name + "Tests")).ToList());
    }

    [Fact]
    public void There_are_at_least_thirty_rules_and_twelve_fixes_and_no_more_rules_than_bits()
    {
        Assert.True(Descriptors.Select(descriptor => descriptor.Id).Distinct().Count() >= 30);
        Assert.True(Fixes.Count >= 12);
        Assert.InRange(CodeRuleList.All.Count, 1, 64);
    }

    [Fact]
    public void Every_descriptor_is_an_entry_of_the_catalogue_and_leads_to_its_page() => Assert.All(Descriptors, descriptor =>
    {
        var rule = RuleCatalogue.All.Single(known => known.Id == descriptor.Id);
        Assert.Equal(rule.Title, descriptor.Title.ToString());
        Assert.EndsWith($"/docs/rules/{rule.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(File.Exists(Checkout.Path($"docs/rules/{rule.Id}.md")));
        Assert.NotEqual(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
    });

    [Fact]
    public void Every_page_of_a_rule_about_code_shows_bad_and_good_code_and_how_to_suppress() => Assert.All(Descriptors.Select(descriptor => descriptor.Id).Where(id => id is [_, _, _, '5', not '0', ..]), id =>
    {
        var page = Checkout.Read($"docs/rules/{id}.md");
        Assert.Contains("## Reported\n\n```csharp\n", page, StringComparison.Ordinal);
        Assert.Contains("## Right\n\n```csharp\n", page, StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}", page, StringComparison.Ordinal);
    });

    [Fact]
    public void The_release_files_hold_every_rule_with_its_severity_and_no_other()
    {
        var listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => Row().Matches(Checkout.Read($"src/Containerize.Analyzers/AnalyzerReleases.{name}.md")))
            .Select(row => $"{row.Groups["id"].Value} {row.Groups["severity"].Value}");
        Assert.Equal(Descriptors.Select(descriptor => $"{descriptor.Id} {descriptor.DefaultSeverity}").Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fix_mends_a_rule_that_is_reported_and_mends_all_at_once() => Assert.All(Fixes, fix =>
    {
        Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(Descriptors, descriptor => descriptor.Id == id));
        Assert.NotNull(fix.GetFixAllProvider());
        Assert.Contains(fix.GetType().GetCustomAttributes(inherit: false), attribute => attribute is ExportCodeFixProviderAttribute);
    });

    [Fact]
    public void No_trigger_word_is_so_short_or_so_strange_that_it_is_never_found() =>
        Assert.All(CodeRuleList.All.SelectMany(rule => rule.TriggerWords), word => Assert.Matches("^[A-Za-z0-9_]{2,}[*]?$", word));

    private static IReadOnlyList<RuleFix> Fixes { get; } =
        [.. typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract).Select(type => (RuleFix)Activator.CreateInstance(type)!)];

    private static IEnumerable<string> TypesOf(Type home, Type parent) =>
        home.Assembly.GetTypes().Where(type => type.IsSubclassOf(parent) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<id>CTZ\d{4}) \| Containerize \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
