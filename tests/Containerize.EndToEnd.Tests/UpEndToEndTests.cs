using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Containerize.Cli;
using Containerize.Cli.Terminal;
using Containerize.Testing;
using Xunit.Abstractions;

namespace Containerize.EndToEnd.Tests;

/// <summary>The sample by the tool's own verbs: built, started, broken, explained, and taken down. One set of images serves all of it.</summary>
public sealed partial class UpEndToEndTests(ITestOutputHelper output)
{
    private static readonly string[] Built = ["basket-grpc", "catalog-api", "gateway", "migrator", "ordering-api", "ordering-worker"];

    [DockerFact]
    public async Task The_shop_comes_up_a_service_that_crashes_is_explained_and_down_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        var name = "ctz-up-" + Guid.NewGuid().ToString("N")[..8];
        folder.Write("containerize.yaml", $"name: {name}\n");
        try
        {
            await BuildAsync(folder, name);
            await StartAsync(folder);
            await CrashAsync(folder);
        }
        finally
        {
            var down = await RunAsync("down", folder.Path, "--volumes");
            await ProcessRun.Async("docker", ["image", "rm", "--force", .. Built.Select(image => $"{name}/{image}:0.1.0")]);
            Assert.Equal(0, down.ExitCode);
        }

        foreach (var kind in new[] { "container", "volume", "network" })
        {
            var left = await ProcessRun.Async("docker", [kind, "ls", .. kind == "container" ? new[] { "--all" } : [], "--quiet", "--filter", $"label=com.docker.compose.project={name}"]);
            Assert.Equal("", left.Succeeded().Output.Trim());
        }
    }

    private async Task BuildAsync(TemporaryFolder folder, string name)
    {
        Assert.Equal(0, (await RunAsync("generate", folder.Path)).ExitCode);
        var build = await RunAsync("build", folder.Path, "--network", "host", "--output", "json");
        Assert.Equal(0, build.ExitCode);
        using var document = JsonDocument.Parse(build.Output);
        var images = document.RootElement.GetProperty("images").EnumerateArray().ToList();
        Assert.Equal(Built.Select(image => $"{name}/{image}:0.1.0"), images.Select(image => image.GetProperty("image").GetString()));
        Assert.All(images, image => Assert.True(image.GetProperty("bytes").GetInt64() > 0));
    }

    private async Task StartAsync(TemporaryFolder folder)
    {
        folder.Write("compose.override.yaml", Override);
        var up = await RunAsync("up", folder.Path, "--timeout", "10m");
        Assert.Equal(0, up.ExitCode);
        Assert.DoesNotContain('\u001b', up.Output + up.Error);
        var secret = File.ReadAllText(folder[".containerize/secrets/postgres-password"]);
        Assert.DoesNotContain(secret, up.Output + up.Error, StringComparison.Ordinal);
        var address = Address().Match(up.Output);
        Assert.True(address.Success, up.Output);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(new Uri(address.Value), "/health/ready"))).StatusCode);
    }

    // What the override takes away the code asks for at its start.
    private async Task CrashAsync(TemporaryFolder folder)
    {
        folder.Write("compose.override.yaml", Override + "  catalog-api:\n    environment:\n      ASPNETCORE_ENVIRONMENT: Production\n      ConnectionStrings__Catalog: !reset null\n");
        var up = await RunAsync("up", folder.Path, "--no-build", "--timeout", "10m");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains("error CTZ8051: catalog-api ended with exit code ", up.Output, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: The connection string 'Catalog' is not configured", up.Output, StringComparison.Ordinal);
        Assert.Contains("run on. containerize down ends everything", up.Output, StringComparison.Ordinal);
    }

    private const string Override = "services:\n  gateway:\n    ports: !override\n      - {name: http, target: 8080, host_ip: 127.0.0.1, published: \"0\", protocol: tcp}\n";

    private async Task<ProcessResult> RunAsync(params string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var code = await Tool.RunAsync(arguments, new ToolConsole(results, messages, false, false), CancellationToken.None);
        output.WriteLine($"containerize {string.Join(' ', arguments)}: {code}\n{results}\n{messages}");
        return new ProcessResult(code, results.ToString(), messages.ToString());
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
