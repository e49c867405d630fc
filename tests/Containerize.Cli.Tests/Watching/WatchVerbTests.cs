using Containerize.Cli.Terminal;
using Containerize.Cli.Watching;
using Containerize.Model;
using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Cli.Tests.Watching;

public sealed class WatchVerbTests : IDisposable
{
    private const string Database = "var builder = WebApplication.CreateBuilder(args);\nvar c = new Npgsql.NpgsqlConnection(builder.Configuration.GetConnectionString(\"Quay\"));\nvar app = builder.Build();\napp.MapHealthChecks(\"/health\");\napp.Run();\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();
    private readonly AwaitableWriter _output = new();
    private readonly AwaitableWriter _error = new();
    private readonly CancellationTokenSource _stop = new();

    public WatchVerbTests() => SmallSolution.Write(_folder);

    public void Dispose()
    {
        _stop.Dispose();
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task An_edit_of_the_code_is_generated_and_nothing_else_is()
    {
        var watching = Start();
        await _error.UntilAsync(text => text.Contains("watching", StringComparison.Ordinal));
        Assert.Contains("created compose.yaml\n", _output.ToString(), StringComparison.Ordinal);
        _folder.Write("src/Pier.Api/Program.cs", Database);
        await _output.UntilAsync(text => text.Contains("updated compose.yaml\n", StringComparison.Ordinal));
        Assert.Contains("postgres", await File.ReadAllTextAsync(_folder["compose.yaml"]), StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Cancelled, await EndAsync(watching));
        Assert.Single(_error.ToString().Split('\n'), line => line.StartsWith("changed: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_next_edit_is_tried_again()
    {
        var watching = Start();
        await _error.UntilAsync(text => text.Contains("watching", StringComparison.Ordinal));
        _folder.Write("src/Pier.Api/Pier.Api.csproj", "<Project");
        await _error.UntilAsync(text => text.Contains("cannot be evaluated", StringComparison.Ordinal));
        _folder.Write("src/Pier.Api/Program.cs", Database);
        _folder.Write("src/Pier.Api/Pier.Api.csproj", SmallSolution.Project);
        await _output.UntilAsync(text => text.Contains("updated compose.yaml\n", StringComparison.Ordinal));
        Assert.Equal((int)ExitCode.Cancelled, await EndAsync(watching));
    }

    [Fact]
    public async Task A_difference_is_shown_and_not_written()
    {
        var watching = Start("--diff");
        await _error.UntilAsync(text => text.Contains("watching", StringComparison.Ordinal));
        _folder.Write("src/Pier.Api/Program.cs", Database);
        await _output.UntilAsync(text => text.Contains("postgres", StringComparison.Ordinal));
        Assert.False(File.Exists(_folder["compose.yaml"]));
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_solution_that_is_not_there_ends_the_verb()
    {
        var console = new ToolConsole(_output, _error, ColourOutput: false, ColourError: false);
        Assert.Equal((int)ExitCode.Usage, await Tool.RunAsync(["watch", _folder["nowhere"]], console, _stop.Token));
    }

    [Theory]
    [InlineData("src/Pier.Api/Program.cs", true)]
    [InlineData("containerize.yaml", true)]
    [InlineData(".containerize/templates/compose.sbn", true)]
    [InlineData("src/Pier.Api/obj/project.assets.json", false)]
    [InlineData("src/Pier.Api/bin/Release/Pier.dll", false)]
    [InlineData(".git/index", false)]
    [InlineData(".containerize/secrets/compose.env", false)]
    [InlineData("k8s/base/pier/.service.yaml.containerize-tmp", false)]
    public void Only_what_can_make_a_difference_counts(string path, bool matters) => Assert.Equal(matters, FolderChanges.Matters(path));

    private Task<int> Start(params string[] options)
    {
        var console = new ToolConsole(_output, _error, ColourOutput: false, ColourError: false) { Cache = new CacheFolder(_cache.Path) };
        return Tool.RunAsync(["watch", _folder.Path, .. options], console, _stop.Token);
    }

    private async Task<int> EndAsync(Task<int> watching)
    {
        await _stop.CancelAsync();
        return await watching;
    }
}
