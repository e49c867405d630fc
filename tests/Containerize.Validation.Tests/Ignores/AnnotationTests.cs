using Containerize.Validation.Ignores;
using Containerize.Validation.Tests.Manifests;

namespace Containerize.Validation.Tests.Ignores;

public class AnnotationTests
{
    private const string Name = "  name: catalog\n  namespace: shop\nspec:\n  replicas: 3\n";
    private static readonly string Writable = Gold.Edit("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false");

    [Fact]
    public void An_annotation_with_a_reason_leaves_the_finding_of_its_object_out()
    {
        var report = Apply(Annotated("ignore.containerize.dev/CTZ4011: writes beside its program"));

        Assert.Empty(report.Findings);
        Assert.Equal(("CTZ4011", "writes beside its program", true), Assert.Single(report.Suppressed) is var only ? (only.Finding.Rule, only.Reason, only.IsInSource) : default);
    }

    [Fact]
    public void It_may_stand_on_the_pod_template() =>
        Assert.Empty(Apply(Gold.Edit(Writable, "    metadata:\n      labels:\n", "    metadata:\n      annotations:\n        ignore.containerize.dev/CTZ4011: why\n      labels:\n")).Findings);

    [Theory]
    [InlineData("ignore.containerize.dev/CTZ4011: \"\"", "CTZ4011", "CTZ9002")]
    [InlineData("ignore.containerize.dev/CTZ4011:", "CTZ4011", "CTZ9002")]
    [InlineData("ignore.containerize.dev/CTZ4012: why", "CTZ4011", "CTZ9001")]
    [InlineData("ignore.containerize.dev/CTZ0000: why", "CTZ4011", "CTZ9001")]
    [InlineData("containerize.dev/CTZ4011: why", "CTZ4011")]
    [InlineData("ignore.containerize.dev/CTZ4011: null", "CTZ4011")]
    public void One_without_a_reason_or_use_is_a_finding_and_leaves_nothing_out(string annotation, params string[] rules)
    {
        var text = Annotated(annotation);
        var report = Apply(text);

        Assert.Equal(rules, report.Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal));
        Assert.All(report.Findings.Where(finding => finding.Rule.StartsWith("CTZ9", StringComparison.Ordinal)), finding => Assert.Equal(Validate.LineOf(text, annotation), finding.Location.Line));
    }

    [Fact]
    public void It_holds_for_its_own_object_alone() =>
        Assert.Equal(["CTZ4011", "CTZ9001"], Rules(Apply(Gold.Edit(Writable, "kind: Service\nmetadata:\n", "kind: Service\nmetadata:\n  annotations:\n    ignore.containerize.dev/CTZ4011: why\n"))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ignore-check.kube-linter.io/no-read-only-root-fs: writes beside its program", "kube-linter")]
    [InlineData("kube-linter.io/ignore-all: legacy", "kube-linter")]
    [InlineData("polaris.fairwinds.com/notReadOnlyRootFilesystem-exempt: \"true\"", "polaris")]
    [InlineData("polaris.fairwinds.com/exempt: \"true\"", "polaris")]
    [InlineData("kube-score/ignore: container-image-tag, container-security-context-readonlyrootfilesystem", "kube-score")]
    public void Annotations_of_other_tools_hold_where_the_tool_is_honoured(string annotation, string tool)
    {
        var text = Annotated(annotation);

        Assert.Equal(["CTZ4011"], Rules(Apply(text)));
        Assert.Equal(["CTZ4011"], Rules(Apply(text, [.. PeerTool.All.Select(other => other.Name).Where(name => name != tool)])));
        Assert.Empty(Apply(text, [tool]).Findings);
        Assert.Empty(Apply(text, [HonouredTools.All]).Findings);
        Assert.Empty(Apply(text, [], $"honour: [{tool}]\n").Findings);
    }

    [Theory]
    [InlineData("ignore-check.kube-linter.io/no-read-only-root-fs: \"\"")]
    [InlineData("ignore-check.kube-linter.io/latest-tag: why")]
    [InlineData("polaris.fairwinds.com/notReadOnlyRootFilesystem-exempt: \"false\"")]
    [InlineData("kube-score/ignore: container-image-tag")]
    public void What_exempts_from_nothing_or_from_something_else_leaves_nothing_out(string annotation) =>
        Assert.Equal(["CTZ4011"], Rules(Apply(Annotated(annotation), [HonouredTools.All])));

    [Theory]
    [InlineData("# hadolint ignore=DL3004,DL3027\nRUN sudo a\n", "hadolint", true)]
    [InlineData("# hadolint global ignore=DL3004\nUSER 1\nRUN sudo a\n", "hadolint", true)]
    [InlineData("# hadolint ignore=DL3004\nRUN b && \\\n    sudo a\n", "hadolint", true)]
    [InlineData("# hadolint ignore=DL3004\nUSER 1\nRUN sudo a\n", "hadolint", false)]
    [InlineData("# hadolint ignore=DL3007\nRUN sudo a\n", "hadolint", false)]
    [InlineData("# hadolint ignore=DL3004\nRUN sudo a\n", "polaris", false)]
    public void Comments_of_a_Dockerfile_hold_for_the_next_instruction_or_the_whole_file(string text, string tool, bool covers)
    {
        TextFile file = new("Dockerfile", "FROM a:1\nUSER 1\n" + text);
        var report = new IgnoreFilter([file], null, null, DateOnly.MinValue) { Honoured = HonouredTools.Of([tool], null) }.Apply(Validate.Files((file.Path, file.Text)));

        Assert.Equal(covers ? [] : ["CTZ6020"], Rules(report));
    }

    [Fact]
    public void A_tool_that_is_not_known_is_wrong_usage()
    {
        var error = Assert.Throws<ContainerizeException>(() => HonouredTools.Of([], new TextFile("containerize.ignore.yaml", "honour: [linter]\n")));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("'linter'", error.Message, StringComparison.Ordinal);
    }

    private static string Annotated(string annotation) => Gold.Edit(Writable, Name, "  annotations:\n    " + annotation + "\n" + Name);

    private static ValidationReport Apply(string text, string[]? honoured = null, string? settings = null)
    {
        var file = settings is null ? null : new TextFile("containerize.ignore.yaml", settings);
        return new IgnoreFilter([new TextFile("set.yaml", text)], file, null, DateOnly.MinValue) { Honoured = HonouredTools.Of(honoured ?? [], file) }.Apply(Validate.Files(("set.yaml", text)));
    }

    private static IEnumerable<string> Rules(ValidationReport report) => report.Findings.Select(finding => finding.Rule);
}
