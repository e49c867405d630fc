
namespace Containerize.Bot.Tests.Deployed;

/// <summary>The server as it ships: its own image, started by its own compose file, makes a pull request.</summary>
public sealed class DeployedServerTests(Xunit.Abstractions.ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Shop = new()
    {
        ["Shop.slnx"] = """<Solution><Project Path="src/Shop/Shop.csproj" /></Solution>""",
        ["src/Shop/Shop.csproj"] = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""",
        ["src/Shop/Program.cs"] = """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHealthChecks();
            var app = builder.Build();
            app.MapHealthChecks("/healthz");
            app.Run();
            """,
    };

    private readonly TaskCompletionSource _made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeGitHub _github = null!;
    private List<string> _history = null!;

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _history = _github.Objects.History([Shop]);
    }

    [DockerFact]
    public async Task A_webhook_to_the_container_leads_to_a_pull_request_with_what_the_sandbox_in_it_found()
    {
        var repository = _github.AddRepository(7, "shop");
        repository.Put("main", _history[0]);
        _github.Answered = () =>
        {
            lock (repository)
            {
                if (repository.Pulls.Count > 0) _made.TrySetResult();
            }
        };
        await using var server = new DeployedServer(_github);
        await server.StartAsync();
        _github.Deliveries.Target = server.Address;
        var status = await _github.Deliveries.SendAsync("1", "push", $$$"""
            {"ref": "refs/heads/main", "before": "00", "after": "{{{_history[0]}}}", "deleted": false, "repository": {"id": 7, "full_name": "example/shop", "pushed_at": 1}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
            """);
        Assert.Equal(202, status);
        try
        {
            await _made.Task.WaitAsync(TimeSpan.FromMinutes(3));
        }
        finally
        {
            output.WriteLine(await server.LogAsync());
        }

        var pull = Assert.Single(repository.Pulls);
        Assert.Equal("containerize/update/main", pull.Head);
        Assert.Contains("path: /healthz", _github.Objects.Text(repository.Branches[pull.Head], "k8s/base/shop/deployment.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Given.Secret, await server.LogAsync(), StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _github.DisposeAsync();
    }
}
