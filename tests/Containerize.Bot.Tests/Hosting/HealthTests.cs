using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Containerize.Bot.Tests.Hosting;

public class HealthTests
{
    [Fact]
    public async Task A_server_that_runs_is_alive_and_ready()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(server, "/health/live"), await StatusAsync(server, "/health/ready")));
    }

    [Fact]
    public async Task Without_its_queue_it_is_alive_and_not_ready()
    {
        await using var server = await TestServer.StartAsync();
        await server.Services.GetRequiredService<Bot.Queue.QueueFile>().InTransactionAsync(t => t.Change("DROP TABLE job"), CancellationToken.None);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await StatusAsync(server, "/health/live"), await StatusAsync(server, "/health/ready")));
    }

    [Fact]
    public async Task What_is_in_the_queue_is_not_told_to_whoever_asks()
    {
        await using var server = await TestServer.StartAsync();
        using var client = new HttpClient();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(server.Address, "/health/ready")));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestServer server, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Address, path));
        return answer.StatusCode;
    }
}
