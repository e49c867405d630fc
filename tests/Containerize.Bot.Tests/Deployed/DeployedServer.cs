
namespace Containerize.Bot.Tests.Deployed;

/// <summary>
/// The server as the committed compose file runs it. An override changes what a test needs: the host's network, in which it reaches the GitHub of the test, a port of its own, and no waiting for a quiet repository.
/// </summary>
internal sealed class DeployedServer : IAsyncDisposable
{
    private const string Service = "containerize-bot";

    private static readonly Dictionary<string, string?> Environment = new() { ["DOCKER_BUILDKIT"] = "1", ["COMPOSE_PROGRESS"] = "plain", ["CONTAINERIZE_BOT_BOT_APPID"] = "42" };

    private readonly TemporaryFolder _folder = new();
    private readonly string _name = "ctz-bot-" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Puts the files together.</summary>
    /// <param name="github">The GitHub that it is an App of.</param>
    public DeployedServer(FakeGitHub github)
    {
        var port = FreePort.Find();
        Address = new Uri($"http://127.0.0.1:{port}");
        foreach (var file in new[] { "compose.yaml", ".env", "eng/seccomp-sandbox.json" }) _folder.Write(file, Checkout.Read(file));
        Secret("private-key.pem", File.ReadAllText(github.KeyFile));
        Secret("webhook-secret", Given.Secret + "\n");
        _folder.Write("test.override.yaml", $$"""
            services:
              {{Service}}:
                image: {{Image}}
                network_mode: host
                networks: !reset null
                ports: !reset []
                healthcheck:
                  test: [CMD, dotnet, /probe/probe.dll, "{{port}}", /health/ready]
                environment:
                  ASPNETCORE_HTTP_PORTS: "{{port}}"
                  Bot__GitHubApi: "{{github.Address.AbsoluteUri}}"
                  Bot__Onboarding: "false"
                  Bot__Debounce: "00:00:01"
                  Bot__Attempts: "2"
            """);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    private string Image => $"{_name}/{Service}:test";

    /// <summary>Builds the image by the committed Dockerfile, starts the container, and waits until it is healthy.</summary>
    public async Task StartAsync()
    {
        (await ProcessRun.Async("docker", ["build", "--network", "host", "--file", "src/Containerize.Bot/Dockerfile", "--tag", Image, "."], Checkout.Root, Environment, TimeSpan.FromMinutes(15))).Succeeded();
        (await ComposeAsync("up", "--detach", "--no-build", "--wait")).Succeeded();
    }

    /// <summary>What it wrote.</summary>
    public async Task<string> LogAsync() => (await ComposeAsync("logs", "--no-color")).Output;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ComposeAsync("down", "--volumes", "--timeout", "5");
        await ProcessRun.Async("docker", ["image", "rm", "--force", Image]);
        _folder.Dispose();
    }

    // The container's user is none of this machine, so the file is open and the folder above it is closed.
    private void Secret(string name, string text)
    {
        var file = _folder.Write($".containerize/secrets/{Service}/{name}", text);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_folder[".containerize/secrets"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<ProcessResult> ComposeAsync(params string[] arguments) =>
        ProcessRun.Async("docker", ["compose", "--project-name", _name, "--file", "compose.yaml", "--file", "test.override.yaml", .. arguments], _folder.Path, Environment, TimeSpan.FromMinutes(5));
}
