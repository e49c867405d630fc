using Containerize.Validation.Ignores;
using Containerize.Validation.Tests.Manifests;

namespace Containerize.Validation.Tests.Ignores;

public class IgnoreFilterTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly string Writable = Gold.Edit("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false");

    [Theory]
    [InlineData("readOnlyRootFilesystem: false", "readOnlyRootFilesystem: false # containerize:ignore CTZ4011 -- writes beside its program")]
    [InlineData("            readOnlyRootFilesystem: false", "            # containerize:ignore CTZ4011 -- writes beside its program\n            readOnlyRootFilesystem: false")]
    public void A_note_with_a_reason_leaves_the_finding_out(string find, string replace)
    {
        var report = Apply(Writable.Replace(find, replace, StringComparison.Ordinal));

        Assert.Empty(report.Findings);
        Assert.Equal(("CTZ4011", "writes beside its program", true), Assert.Single(report.Suppressed) is var only ? (only.Finding.Rule, only.Reason, only.IsInSource) : default);
    }

    [Fact]
    public void A_note_without_a_reason_leaves_nothing_out_and_is_a_finding() =>
        Assert.Equal(["CTZ4011", "CTZ9002"], Rules(Apply(Writable.Replace("readOnlyRootFilesystem: false", "readOnlyRootFilesystem: false # containerize:ignore CTZ4011", StringComparison.Ordinal))));

    [Fact]
    public void A_note_that_leaves_nothing_out_is_a_finding() =>
        Assert.Equal(["CTZ9001"], Rules(Apply(Gold.Edit("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: true # containerize:ignore CTZ4011 -- once it wrote"))));

    [Fact]
    public void A_note_of_another_rule_or_line_leaves_nothing_out()
    {
        Assert.Contains("CTZ4011", Rules(Apply(Writable.Replace("readOnlyRootFilesystem: false", "readOnlyRootFilesystem: false # containerize:ignore CTZ4012 -- why", StringComparison.Ordinal))));
        Assert.Contains("CTZ4011", Rules(Apply("# containerize:ignore CTZ4011 -- why\n" + Writable)));
    }

    [Fact]
    public void Text_that_only_looks_like_a_note_is_none() =>
        Assert.Equal(["CTZ4011"], Rules(Apply(Writable + "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: notes\n  namespace: shop\ndata:\n  text: see containerize:ignore CTZ4011\n")));

    [Theory]
    [InlineData("rule: CTZ4011", true)]
    [InlineData("rule: CTZ4011, path: 'set.*'", true)]
    [InlineData("rule: CTZ4011, path: 'k8s/**'", false)]
    [InlineData("rule: CTZ4011, kind: Deployment", true)]
    [InlineData("rule: CTZ4011, kind: Deployment/catalog", true)]
    [InlineData("rule: CTZ4011, kind: StatefulSet", false)]
    [InlineData("path: '**/*.yaml'", true)]
    [InlineData("rule: CTZ4011, until: 2026-03-01", true)]
    public void An_entry_of_the_ignore_file_covers_a_rule_a_path_or_a_kind(string entry, bool covers) =>
        Assert.Equal(covers ? [] : ["CTZ4011", "CTZ9001"], Rules(Apply(Writable, $"ignore:\n  - {{ {entry}, reason: why }}\n")).Order());

    [Fact]
    public void After_its_day_an_entry_leaves_nothing_out() =>
        Assert.Equal(["CTZ4011", "CTZ9003"], Rules(Apply(Writable, "ignore:\n  - rule: CTZ4011\n    until: 2026-02-28\n    reason: until spring\n")).Order());

    [Theory]
    [InlineData("ignore:\n  - rule: CTZ4011\n", "reason")]
    [InlineData("ignore:\n  - rule: CTZ0000\n    reason: a\n", "CTZ0000")]
    [InlineData("ignore:\n  - rules: CTZ4011\n    reason: a\n", "rules")]
    [InlineData("ignore:\n  - reason: a\n", "names a rule")]
    [InlineData("ignore:\n  - rule: CTZ4011\n    until: soon\n    reason: a\n", "soon")]
    [InlineData("ignores: []\n", "ignore")]
    public void A_file_that_is_wrong_is_wrong_usage(string text, string said)
    {
        var error = Assert.Throws<ContainerizeException>(() => Apply(Writable, text));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_leaves_out_what_was_there_wherever_its_line_has_moved()
    {
        var baseline = Baseline.Text(Validate.Yaml(Writable));

        var report = new IgnoreFilter(Files("# moved\n" + Writable), null, new TextFile("baseline.json", baseline), Today).Apply(Validate.Files(("set.yaml", "# moved\n" + Writable.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal))));

        Assert.Equal(["CTZ4022"], Rules(report));
        Assert.Equal("CTZ4011", Assert.Single(report.Suppressed).Finding.Rule);
    }

    [Fact]
    public void An_entry_of_the_baseline_that_is_gone_is_a_finding() =>
        Assert.Equal(["CTZ9001"], Rules(new IgnoreFilter(Files(Gold.Text), null, new TextFile("baseline.json", Baseline.Text(Validate.Yaml(Writable))), Today).Apply(Validate.Files(("set.yaml", Gold.Text)))));

    [Fact]
    public void What_is_no_baseline_is_wrong_usage() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => new IgnoreFilter([], null, new TextFile("baseline.json", "[]"), Today).Apply(Validate.Files(("set.yaml", Gold.Text)))).ExitCode);

    private static TextFile[] Files(string text) => [new TextFile("set.yaml", text)];

    private static ValidationReport Apply(string text, string? settings = null) =>
        new IgnoreFilter(Files(text), settings is null ? null : new TextFile("containerize.ignore.yaml", settings), null, Today).Apply(Validate.Files(("set.yaml", text)));

    private static IEnumerable<string> Rules(ValidationReport report) => report.Findings.Select(finding => finding.Rule);
}
