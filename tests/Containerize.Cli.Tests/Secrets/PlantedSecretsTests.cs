using Containerize.Cli.Explaining;
using Containerize.Cli.Output.Json;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Secrets;

/// <summary>No secret leaves the place where it was found: not in what a verb prints, not in a file that it writes.</summary>
public sealed class PlantedSecretsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlantedSolution _planted;

    public PlantedSecretsTests() => _planted = new PlantedSolution(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "--output", "json")]
    [InlineData("generate", "--dry-run")]
    [InlineData("init")]
    [InlineData("diff")]
    [InlineData("diff", "--output", "json")]
    public async Task No_verb_prints_one(string verb, params string[] options)
    {
        var run = await ToolRun.Async([verb, _folder.Path, .. options]);
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Contains("api", run.Output, StringComparison.Ordinal);
        NoneIn(run);
    }

    [Fact]
    public async Task Nor_does_a_process_that_sees_the_users_profile()
    {
        var home = new Dictionary<string, string?> { ["HOME"] = _folder["home"], ["APPDATA"] = _folder["home/AppData/Roaming"], ["USERPROFILE"] = _folder["home"] };
        NoneIn((await ProcessRun.Async("dotnet", [typeof(Tool).Assembly.Location, "generate", _folder.Path, "--out", _folder["out"]], environment: home)).Succeeded());
        NoneInFiles("out/");
    }

    [Fact]
    public async Task No_generated_file_holds_one_and_neither_does_what_checking_them_says()
    {
        NoneIn((await ToolRun.Async("generate", _folder.Path, "--out", _folder["out"])).Succeeded());
        Assert.Contains("Tides", File.ReadAllText(_folder["out/compose.yaml"]), StringComparison.Ordinal);
        NoneInFiles("out/");
        NoneIn(await ToolRun.Async("validate", _folder["out"]));

        var before = _folder.Snapshot().Keys.ToHashSet();
        await ToolRun.Async("generate", _folder.Path);
        NoneIn(await ToolRun.Async("generate", _folder.Path, "--check"));
        Assert.Empty(_folder.Snapshot().Where(file => !before.Contains(file.Key)).SelectMany(Leaks));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Findings_about_files_that_hold_some_name_none(string output)
    {
        var run = await ToolRun.Async("validate", _folder.Path, "--fail-on", "info", "--output", output);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PIER_API_KEY", run.Output, StringComparison.Ordinal);
        NoneIn(run);
    }

    [Theory]
    [InlineData("src/Pier.Api/appsettings.json", "{ \"Payment\": { \"ApiKey\": \"SECRET }")]
    [InlineData("src/Pier.Api/appsettings.json", "{ \"Password\": SECRET }")]
    [InlineData("src/Pier.Api/Pier.Api.csproj", "<Project><PropertyGroup><FeedPassword>SECRET</FeedPasswort></PropertyGroup></Project>")]
    [InlineData("src/Pier.Api/Program.cs", "var key = \"SECRET;\nvar app = WebApplication.Create(")]
    [InlineData("docker-compose.yml", "services:\n  api:\n    environment:\n      PASSWORD: 'SECRET\n    - x")]
    [InlineData("k8s/pier.yaml", "kind: Secret\nstringData: {password: \"SECRET\n")]
    [InlineData("containerize.yaml", "services:\n  api:\n    extraEnvironment: {PIER_PASSWORD: SECRET}\n")]
    [InlineData("containerize.yaml", "services:\n  api:\n    extraEnvironment: {PIER_PASSWORD: \"SECRET\n")]
    public async Task What_cannot_be_read_is_named_without_what_it_holds(string file, string text)
    {
        _folder.Write(file, text.Replace("SECRET", _planted.Secret(file), StringComparison.Ordinal));
        NoneIn(await ToolRun.Async("analyze", _folder.Path));
        NoneIn(await ToolRun.Async("validate", _folder.Path));
    }

    [Fact]
    public async Task No_explanation_shows_one()
    {
        var analysis = await Analysis.RunAsync(_folder.Path, new(TextWriter.Null, TextWriter.Null, false, false), CancellationToken.None);
        var names = analysis.Model.Services.Select(service => service.Name).Concat(analysis.Model.Infrastructure.Select(server => server.Name)).ToList();
        Assert.True(names.Count >= 5, string.Join(", ", names));
        var texts = names.Select(name => PublishedJson.Text(ExplanationPublication.Document(new Explainer(analysis).Explain(name)))).ToList();
        Assert.Empty(texts.SelectMany(_planted.In));
        Assert.Contains(texts, text => text.Contains("***", StringComparison.Ordinal));
        NoneIn((await ToolRun.Async("explain", analysis.Model.Services[0].Name, _folder.Path)).Succeeded());
    }

    private void NoneIn(ProcessResult run) => Assert.Empty(_planted.In(run.Output + run.Error));

    private void NoneInFiles(string under) => Assert.Empty(_folder.Snapshot().Where(file => file.Key.StartsWith(under, StringComparison.Ordinal)).SelectMany(Leaks));

    private IEnumerable<string> Leaks(KeyValuePair<string, byte[]> file) => _planted.In(System.Text.Encoding.UTF8.GetString(file.Value)).Select(place => $"{file.Key}: {place}");
}
