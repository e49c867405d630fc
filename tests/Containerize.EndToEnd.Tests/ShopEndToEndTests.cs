using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Containerize.Cli;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;
using Containerize.Testing;
using Xunit.Abstractions;

namespace Containerize.EndToEnd.Tests;

/// <summary>The sample, from its sources to a running system: generated, built, started, used, and taken down.</summary>
public class ShopEndToEndTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, int> Services = new()
    {
        ["basket-grpc"] = 8080,
        ["catalog-api"] = 8080,
        ["gateway"] = 8080,
        ["migrator"] = 0,
        ["ordering-api"] = 8080,
        ["ordering-worker"] = 0,
    };

    [DockerFact]
    public async Task An_order_placed_through_the_gateway_comes_back_confirmed()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        await ConfirmAnOrderAsync(folder);
    }

    [DockerFact]
    public async Task It_does_so_with_templates_of_the_solutions_own()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        foreach (var (name, addition) in new[] { ("compose/compose.sbn", "x-made-by: templates of our own\n"), ("dockerfile/dockerfile.sbn", "LABEL com.example.made-by=own\n") })
        {
            await RunAsync("templates", "eject", name, "--solution", folder.Path);
            File.AppendAllText(folder[$".containerize/templates/{name}"], addition);
        }

        await RunAsync("templates", "check", "--solution", folder.Path);
        await ConfirmAnOrderAsync(folder);
        Assert.EndsWith("x-made-by: templates of our own\n", File.ReadAllText(folder["compose.yaml"]), StringComparison.Ordinal);
    }

    [DockerFact]
    public async Task The_servers_can_be_started_alone_and_reached_from_the_host()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        await RunAsync("generate", folder.Path);
        new Credentials(new ComposeFolder(folder.Path), Environment.GetEnvironmentVariable).Ensure();
        await using var project = new ComposeProject(folder.Path, "ctz-e2e-" + Guid.NewGuid().ToString("N")[..8], Services, ["gateway"]);
        await project.UpAsync("infrastructure");
        Assert.Equal(["postgres", "rabbitmq", "redis"], await project.RunningAsync());
        using var client = new System.Net.Sockets.TcpClient();
        var address = await project.AddressAsync("postgres", 5432);
        await client.ConnectAsync(address.Host, address.Port);
        Assert.True(client.Connected);
    }

    private async Task ConfirmAnOrderAsync(TemporaryFolder folder)
    {
        await RunAsync("generate", folder.Path);
        new Credentials(new ComposeFolder(folder.Path), Environment.GetEnvironmentVariable).Ensure();

        var name = "ctz-e2e-" + Guid.NewGuid().ToString("N")[..8];
        await using var project = new ComposeProject(folder.Path, name, Services, ["gateway"]);
        try
        {
            await project.BuildAsync();
            await project.UpAsync();
            await PlaceAnOrderAsync(await project.AddressAsync("gateway", Services["gateway"]));
            foreach (var service in Services.Keys)
                AssertLockedDown(service, await project.InspectAsync(service));
            foreach (var service in Services.Where(service => service.Value > 0))
            {
                await Eventually.GetAsync($"health of {service.Key}", TimeSpan.FromMinutes(3), async () =>
                    (await project.InspectAsync(service.Key)).GetProperty("State").GetProperty("Health").GetProperty("Status").GetString() is "healthy" and var healthy ? healthy : null);
            }

            Assert.Equal([$"{name}_edge", $"{name}_services"], NetworksOf(await project.InspectAsync("gateway")));
            Assert.Equal([$"{name}_data"], NetworksOf(await project.InspectAsync("ordering-worker")));
            Assert.Equal([$"{name}_data", $"{name}_development"], NetworksOf(await project.InspectAsync("postgres")));
        }
        catch
        {
            output.WriteLine(await project.LogsAsync());
            throw;
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var code = await Tool.RunAsync(arguments, new ToolConsole(results, messages, false, false), CancellationToken.None);
        Assert.True(code == 0, $"exit code {code}\n{results}\n{messages}");
    }

    private static async Task PlaceAnOrderAsync(Uri gateway)
    {
        using var client = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromMinutes(1) };
        await Eventually.GetAsync("a ready gateway", TimeSpan.FromMinutes(3), async () =>
            (await client.GetAsync("/health/ready")).IsSuccessStatusCode && (await client.GetAsync("/api/products")).IsSuccessStatusCode ? "ready" : null);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);

        var basket = await client.PutAsJsonAsync("/api/basket/ada/items/1", new { quantity = 2 });
        Assert.Equal(HttpStatusCode.OK, basket.StatusCode);
        var placed = await client.PostAsJsonAsync("/api/orders", new { buyerId = "ada" });
        Assert.Equal(HttpStatusCode.Created, placed.StatusCode);
        Assert.Equal("Submitted", (await placed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());

        // Only the worker confirms an order, and only the queue tells the worker of it.
        await Eventually.GetAsync("a confirmed order", TimeSpan.FromMinutes(1), async () =>
        {
            var orders = await client.GetFromJsonAsync<JsonElement>("/api/orders?buyerId=ada");
            return orders.EnumerateArray().Any(order => order.GetProperty("status").GetString() == "Confirmed") ? "confirmed" : null;
        });
    }

    private static IEnumerable<string> NetworksOf(JsonElement container) =>
        container.GetProperty("NetworkSettings").GetProperty("Networks").EnumerateObject().Select(network => network.Name).Order(StringComparer.Ordinal);

    private static void AssertLockedDown(string service, JsonElement container)
    {
        var host = container.GetProperty("HostConfig");
        Assert.True(host.GetProperty("ReadonlyRootfs").GetBoolean(), $"{service} can write to its image");
        Assert.Contains(host.GetProperty("CapDrop").EnumerateArray(), capability => capability.GetString() is "ALL" or "CAP_ALL");
        Assert.False(host.GetProperty("Privileged").GetBoolean());
        var user = container.GetProperty("Config").GetProperty("User").GetString() ?? "";
        Assert.True(user.Length > 0 && !user.StartsWith('0') && !user.StartsWith("root", StringComparison.Ordinal), $"{service} runs as '{user}'");
        Assert.Equal(0, container.GetProperty("State").GetProperty("ExitCode").GetInt32());
    }
}
