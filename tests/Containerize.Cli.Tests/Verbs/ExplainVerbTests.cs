using System.Text.Json;
using Containerize.Cli.Explaining;
using Containerize.Inference.Reasons;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_field_shows_its_value_the_line_behind_it_and_what_beats_what()
    {
        SmallSolution.Write(_folder);
        var run = (await ToolRun.Async("explain", "pier-api.health", _folder.Path)).Succeeded();
        Assert.Contains("  /health  any probe\n    src/Pier.Api/Program.cs(4,1): health endpoint /health  [health-endpoint]\n      app.MapHealthChecks(\"/health\");\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(FieldRules.OfService.Single(rule => rule.Field == "health").Weighing, run.Output, StringComparison.Ordinal);
        Assert.Contains("docs/detectors/health-endpoint.md", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\nports\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_decides_changes_with_the_solution()
    {
        SmallSolution.Write(_folder);
        Assert.Contains("  8080  http\n    src/Pier.Api/Pier.Api.csproj(1,1): the image's default for net10.0  [image-port]", await PortsAsync(), StringComparison.Ordinal);
        _folder.Write("src/Pier.Api/appsettings.json", "{\n  \"Urls\": \"http://+:9090\"\n}");
        Assert.Contains("  9090  http\n    src/Pier.Api/appsettings.json(2,11): Urls  [urls]\n      \"Urls\": \"http://+:9090\"", await PortsAsync(), StringComparison.Ordinal);

        async Task<string> PortsAsync() => (await ToolRun.Async("explain", "pier-api.ports", _folder.Path)).Succeeded().Output;
    }

    [Fact]
    public async Task A_setting_is_shown_as_what_decides()
    {
        SmallSolution.Write(_folder);
        _folder.Write("containerize.yaml", "services:\n  pier-api:\n    exposure: internal\n");
        var run = (await ToolRun.Async("explain", "pier-api.outward", _folder.Path)).Succeeded();
        Assert.Contains("  no\n    containerize.yaml(3,", run.Output, StringComparison.Ordinal);
        Assert.Contains("      exposure: internal\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("single-web-service", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_explained_alone()
    {
        var run = (await ToolRun.Async("explain", "ordering-api.connections.postgres", Checkout.Path("samples/shop"))).Succeeded();
        Assert.Contains("  postgres  database ordering", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rabbitmq", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop.Tests", "no: a test project")]
    [InlineData("tests/Shop.Tests/Shop.Tests.csproj", "no: a test project")]
    [InlineData("Shop.Contracts", "no: a library")]
    [InlineData("Shop.Catalog.Api", "catalog-api: a service of kind web")]
    [InlineData("postgres", "postgres: a server of type postgres")]
    public async Task A_name_can_be_a_projects_or_a_servers(string name, string expected) =>
        Assert.Contains(expected, (await ToolRun.Async("explain", name, Checkout.Path("samples/shop"))).Succeeded().Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("catlog-api", "'catalog-api'")]
    [InlineData("catalog-api.port", "'ports'")]
    [InlineData("catalog-api.connections.postgre", "'postgres'")]
    public async Task An_unknown_name_is_an_error_that_names_the_nearest(string name, string nearest)
    {
        var run = await ToolRun.Async("explain", name, Checkout.Path("samples/shop"));
        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains($"did you mean {nearest}?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_explained_without_a_solution()
    {
        var rule = RuleCatalogue.All[0];
        var run = (await ToolRun.Async("explain", rule.Id.ToLowerInvariant(), _folder.Path)).Succeeded();
        Assert.All([rule.Id, rule.Title, rule.Why, rule.Fix, DocumentationPage.OfRule(rule.Id)], text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        using var json = JsonDocument.Parse((await ToolRun.Async("explain", rule.Id, "--output", "json")).Succeeded().Output);
        Assert.Equal(rule.Title, json.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Json_holds_the_same_as_the_text()
    {
        SmallSolution.Write(_folder);
        using var json = JsonDocument.Parse((await ToolRun.Async("explain", "pier-api.health", _folder.Path, "--output", "json")).Succeeded().Output);
        var field = json.RootElement.GetProperty("fields")[0];
        var evidence = field.GetProperty("values")[0].GetProperty("evidence")[0];
        Assert.Equal("health", field.GetProperty("field").GetString());
        Assert.Equal("app.MapHealthChecks(\"/health\");", evidence.GetProperty("source").GetString());
        Assert.Equal(4, evidence.GetProperty("line").GetInt32());
        Assert.Equal(DocumentationPage.OfDetector("health-endpoint"), evidence.GetProperty("page").GetString());
    }

    [Theory]
    [InlineData("samples/shop")]
    [InlineData("samples/classic")]
    public async Task Every_value_is_explained_and_every_reader_is_a_rule_or_has_a_page(string sample)
    {
        var analysis = await Analysis.RunAsync(Checkout.Path(sample), new(TextWriter.Null, TextWriter.Null, false, false), CancellationToken.None);
        var explainer = new Explainer(analysis);
        var names = analysis.Model.Services.Select(service => service.Name).Concat(analysis.Model.Infrastructure.Select(server => server.Name));
        Assert.All(names.SelectMany(name => explainer.Explain(name).Fields).SelectMany(field => field.Values).SelectMany(value => value.Evidence), item =>
        {
            Assert.NotNull(item.Source);
            var source = EvidenceSource.Of(item.Evidence.Detector);
            Assert.True(source.Rule is not null || File.Exists(Checkout.Path("docs/" + source.Page![DocumentationPage.Root.Length..])), $"'{item.Evidence.Detector}' is no rule of inference and no detector");
        });
        Assert.All(analysis.Model.Services, service => Assert.All(
            explainer.Explain(service.Name).Fields.Where(field => field.Rule.Field is not ("outward" or "build")).SelectMany(field => field.Values),
            value => Assert.NotEmpty(value.Evidence)));
    }

    [Fact]
    public async Task Control_characters_of_a_line_are_shown_and_not_sent()
    {
        SmallSolution.Write(_folder);
        _folder.Write("src/Pier.Api/Program.cs", "var app = WebApplication.Create();\napp.MapHealthChecks(\"/health\"); // \u001b[31m \u202e\napp.Run();\n");
        var run = (await ToolRun.Async("explain", "pier-api.health", _folder.Path)).Succeeded();
        Assert.Contains("\\u001b[31m \\u202e", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }
}
