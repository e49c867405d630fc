using System.Text;
using System.Text.Json;
using Containerize.Testing;

namespace Containerize.EndToEnd.Tests;

/// <summary>
/// A generated compose file, run under a name of its own. An override changes nothing but what tests need on a shared machine: image names and the outward
/// port are the test's own, and builds use the host's network.
/// </summary>
internal sealed class ComposeProject : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> Environment = new() { ["DOCKER_BUILDKIT"] = "1", ["COMPOSE_PROGRESS"] = "plain" };

    private readonly string _folder;
    private readonly string _name;
    private readonly string _override;
    private readonly IReadOnlyList<string> _built;

    public ComposeProject(string folder, string name, IReadOnlyDictionary<string, int> services, IEnumerable<string> outward)
    {
        _folder = folder;
        _name = name;
        _built = services.Keys.ToList();
        _override = Path.Combine(folder, "end-to-end.override.yaml");
        var text = new StringBuilder("services:\n");
        foreach (var (service, port) in services)
        {
            text.Append($"  {service}:\n    image: {Image(service)}\n    build:\n      network: host\n");
            if (outward.Contains(service))
                text.Append($"    ports: !override\n      - \"127.0.0.1::{port}\"\n");
        }

        File.WriteAllText(_override, text.ToString());
    }

    public async Task BuildAsync() => (await ComposeAsync(TimeSpan.FromMinutes(15), "build")).Succeeded();

    public async Task UpAsync() => (await ComposeAsync(TimeSpan.FromMinutes(5), "up", "--detach", "--no-build")).Succeeded();

    /// <summary>Starts what has a profile, and waits until all of it is healthy.</summary>
    public async Task UpAsync(string profile) => (await ComposeAsync(TimeSpan.FromMinutes(5), "--profile", profile, "up", "--detach", "--no-build", "--wait")).Succeeded();

    /// <summary>The services that run, sorted by name.</summary>
    public async Task<IReadOnlyList<string>> RunningAsync() =>
        [.. (await ComposeAsync(TimeSpan.FromMinutes(1), "ps", "--services", "--status", "running")).Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    public async Task<string> LogsAsync() => (await ComposeAsync(TimeSpan.FromMinutes(1), "logs", "--no-color", "--tail", "80")).Output;

    /// <summary>Where a service's port is published on this machine.</summary>
    public async Task<Uri> AddressAsync(string service, int port)
    {
        var run = await ComposeAsync(TimeSpan.FromMinutes(1), "port", service, port.ToString());
        return new Uri("http://" + run.Succeeded().Output.Trim());
    }

    /// <summary>What the engine says of a service's container, an ended one included.</summary>
    public async Task<JsonElement> InspectAsync(string service)
    {
        var id = (await ComposeAsync(TimeSpan.FromMinutes(1), "ps", "--all", "--quiet", service)).Succeeded().Output.Trim();
        var run = await ProcessRun.Async("docker", ["inspect", id]);
        using var document = JsonDocument.Parse(run.Succeeded().Output);
        return document.RootElement[0].Clone();
    }

    /// <summary>Stops and removes everything, whatever happened before.</summary>
    public async ValueTask DisposeAsync()
    {
        // By the project's name alone, outside the folder: the compose file cannot be read where a credential is missing.
        await ProcessRun.Async(
            "docker", ["compose", "--project-name", _name, "down", "--volumes", "--remove-orphans", "--timeout", "5"], Path.GetPathRoot(_folder), Environment, TimeSpan.FromMinutes(2));
        await ProcessRun.Async("docker", ["image", "rm", "--force", .. _built.Select(Image)]);
    }

    private string Image(string service) => $"{_name}/{service}:test";

    private Task<ProcessResult> ComposeAsync(TimeSpan timeout, params string[] arguments) => ProcessRun.Async(
        "docker",
        ["compose", "--project-name", _name, "--env-file", ".env", "--env-file", ".containerize/secrets/compose.env", "--file", "compose.yaml", "--file", _override, .. arguments],
        _folder,
        Environment,
        timeout);
}
