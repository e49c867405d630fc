using Containerize.Validation.Building;

namespace Containerize.Validation.Tests.Building;

public sealed class ChartTests : IDisposable
{
    private const string Rendering = "---\n# Source: shop/templates/deployment.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: catalog\nspec:\n  replica: 3\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task Finds_what_a_rendering_holds_at_the_line_of_the_template()
    {
        var report = await ValidateAsync($"/bin/cat <<'EOF'\n{Rendering}EOF\n");
        var finding = Assert.Single(report.Findings, f => f.Rule == "CTZ1105");
        Assert.Equal(("charts/shop/templates/deployment.yaml", 6, 3), (finding.Location.File, finding.Location.Line, finding.Location.Column));
        Assert.EndsWith(", as charts/shop is built", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(report.NotChecked, sentence => sentence.StartsWith("charts/shop:", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task Says_why_a_chart_is_not_rendered()
    {
        var report = await ValidateAsync("echo 'Error: execution error at (shop/templates/a.yaml:1:3): a password is needed' >&2\nexit 1\n");
        Assert.Empty(report.Findings);
        Assert.Contains("charts/shop: not rendered: Error: execution error at (shop/templates/a.yaml:1:3): a password is needed", report.NotChecked);
    }

    [UnixFact]
    public async Task Ends_a_program_that_takes_too_long_or_prints_without_end()
    {
        var slow = await ValidateAsync("exec /bin/sleep 600\n", tools => tools with { Timeout = TimeSpan.FromMilliseconds(300) });
        Assert.Contains("charts/shop: not rendered: it takes longer than 0.3 s", slow.NotChecked);
        var endless = await ValidateAsync("while :; do echo 0123456789; done\n", tools => tools with { LargestOutput = 10_000 });
        Assert.Contains("charts/shop: not rendered: its output has no end", endless.NotChecked);
    }

    [UnixFact]
    public async Task Gives_the_program_an_empty_folder_and_nothing_of_the_environment()
    {
        var log = _folder["log.txt"];
        Environment.SetEnvironmentVariable("CONTAINERIZE_TEST_SECRET", "hunter2");
        try
        {
            await ValidateAsync($"/usr/bin/env > '{log}'\necho \"arguments: $*\" >> '{log}'\necho \"files: $(echo *)\" >> '{log}'\n");
        }
        finally
        {
            Environment.SetEnvironmentVariable("CONTAINERIZE_TEST_SECRET", null);
        }

        var text = File.ReadAllText(log);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Contains($"arguments: template release-name {_folder["files/charts/shop"]}", text, StringComparison.Ordinal);
        Assert.Contains("files: *", text, StringComparison.Ordinal);
        Assert.Contains("HTTPS_PROXY=http://127.0.0.1:9", text, StringComparison.Ordinal);
    }

    private async Task<ValidationReport> ValidateAsync(string script, Func<BuildTools, BuildTools>? limits = null)
    {
        var helm = _folder.Write("bin/helm", "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(helm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Write("files/charts/shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        _folder.Write("files/charts/shop/templates/deployment.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replica: {{ .Values.replicas }}\n");
        var root = _folder["files"];
        var input = new ValidationInput(ValidationFiles.Read(root, ["."]), null);
        var tools = BuildTools.OfPath(root) with { Helm = ToolSearch.Find("helm", root, _folder["bin"]) };
        return await BuiltValidator.ValidateAsync(OfflineValidator.Validate(input, default), input, root, (limits ?? (t => t))(tools), default);
    }
}
