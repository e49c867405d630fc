using Containerize.Generation.Rendering;

namespace Containerize.Generation.Tests;

/// <summary>A user's template replaces ours, and can neither break a file, nor run on, nor reach anything.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Name = ".containerize/templates/kubernetes/serviceaccount.sbn";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replaces_ours_by_name()
    {
        var artifact = Generate("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: {{ plan.name | yaml }}}\n").Artifacts.First(a => a.Path == "k8s/base/no/serviceaccount.yaml");
        Assert.Equal("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: \"no\"}\n", artifact.Text);
    }

    [Theory]
    [InlineData("a: {{ plan.name", "(1,")]
    [InlineData("a: 1\nb: {{ plan.nothing | yaml }}", "(2,")]
    [InlineData("a: {{ plan.name }}", "(1,")]
    [InlineData("a: {{ unknown plan.name }}", "(1,")]
    [InlineData("a: [\nb: {{ plan.name | yaml }}", "")]
    [InlineData("a: \"{{ plan.name | yaml }}", "")]
    [InlineData("a: 1\na: 2", "")]
    [InlineData("- {{ plan.name | yaml }}", "")]
    [InlineData("apiVersion: v1\nmetadata: {name: {{ plan.name | yaml }}}", "")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: {{ plan.app | yaml }}-x}", "")]
    public void Says_where_it_is_at_fault(string text, string place)
    {
        var error = Assert.Throws<ContainerizeException>(() => Generate(text));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith(Name + place, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ a = 'x' }}")]
    [InlineData("{{ a += 'x' }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}")]
    [InlineData("{{ capture a }}x{{ end }}")]
    [InlineData("{{ include 'other' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '/etc/passwd' 0 }}")]
    [InlineData("{{ include '../../containerize.yaml' 0 }}")]
    [InlineData("{{ include 'kubernetes/serviceaccount.sbn' 0 }}")]
    [InlineData("{{ include 'kubernetes/pod.sbn' 0 }}")]
    [InlineData("{{ include 'helm/helmignore.sbn' 2000000000 }}")]
    [InlineData("{{ import plan }}")]
    [InlineData("{{ file.read '/etc/passwd' | yaml }}")]
    [InlineData("{{ date.now | yaml }}")]
    [InlineData("{{ object.eval '1' | yaml }}")]
    [InlineData("{{ 'x' * 2000000000 | yaml }}")]
    [InlineData("{{ 10 ** 10000000 | yaml }}")]
    [InlineData("{{ 1 << 2000000000 | yaml }}")]
    [InlineData("{{ for i in 1..1000000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..90000 }}{{ for j in 1..90000 }}{{ for k in 1..90000 }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ plan.get_type | yaml }}")]
    public void Cannot_compute_run_on_or_reach_out(string text) =>
        Assert.StartsWith(Name, Assert.Throws<ContainerizeException>(() => Generate(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("dockerfile/dockerfile.sbn", "RUN x\n", "it does not begin with FROM")]
    [InlineData("dockerfile/dockerfile.sbn", "FROM a\nRUM x\n", "RUM is no instruction")]
    [InlineData("compose/compose.sbn", "services: {}\n", "services.no is missing")]
    public void What_it_makes_is_still_what_was_planned(string name, string text, string what)
    {
        _folder.Write($".containerize/templates/{name}", text);
        var error = Assert.Throws<ContainerizeException>(() => Generator.Generate(Applications.Odd(), new GenerationSettings { Templates = TemplateSet.Load(_folder.Path) }));
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_template_of_the_set_is_included_further_to_the_right()
    {
        _folder.Write(".containerize/templates/kubernetes/pod.sbn", "metadata:\n  labels:\n    app.kubernetes.io/name: {{ plan.app | yaml }}\n\nspec:\n  containers: []\n");
        var files = Generator.Generate(Applications.Shop(), new GenerationSettings { Templates = TemplateSet.Load(_folder.Path) }).Artifacts;
        Assert.Contains("\n  template:\n    metadata:\n      labels:\n        app.kubernetes.io/name: migrator\n\n    spec:\n      containers: []\n", files.Single(f => f.Path == "k8s/base/migrator/job.yaml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_at_fault_that_is_included_is_named_itself()
    {
        _folder.Write(".containerize/templates/kubernetes/pod.sbn", "metadata:\n  name: {{ plan.nothing | yaml }}\n");
        var error = Assert.Throws<ContainerizeException>(() => Generator.Generate(Applications.Odd(), new GenerationSettings { Templates = TemplateSet.Load(_folder.Path) }));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith(".containerize/templates/kubernetes/pod.sbn(2,", error.Message, StringComparison.Ordinal);
        _folder.Write(".containerize/templates/kubernetes/pod.sbn", "metadata: [\n");
        Assert.StartsWith(".containerize/templates/kubernetes/pod.sbn: ", Assert.Throws<ContainerizeException>(() => Generator.Generate(Applications.Odd(), new GenerationSettings { Templates = TemplateSet.Load(_folder.Path) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_replaces_nothing_is_an_error()
    {
        _folder.Write(".containerize/templates/kubernetes/serviceacount.sbn", "a: 1");
        Assert.Contains("did you mean kubernetes/serviceaccount.sbn?", Assert.Throws<ContainerizeException>(() => TemplateSet.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_out_of_the_root_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret", "a: 1");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[Name])!);
        File.CreateSymbolicLink(_folder[Name], outside["secret"]);
        Assert.Throws<ContainerizeException>(() => TemplateSet.Load(_folder.Path));
    }

    private GenerationResult Generate(string template)
    {
        _folder.Write(Name, template);
        return Generator.Generate(Applications.Odd(), new GenerationSettings { Templates = TemplateSet.Load(_folder.Path) });
    }
}
