using System.Diagnostics.Metrics;
using System.Net;
using Containerize.Bot.Hosting;
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
        await server.Services.GetRequiredService<Bot.Queue.IQueueStore>().InTransactionAsync(t => t.Change("DROP TABLE job"), CancellationToken.None);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await StatusAsync(server, "/health/live"), await StatusAsync(server, "/health/ready")));
    }

    [Fact]
    public async Task Without_its_queue_a_webhook_is_turned_away_as_one_to_send_again()
    {
        await using var server = await TestServer.StartAsync();
        await server.Services.GetRequiredService<Bot.Queue.IQueueStore>().InTransactionAsync(t => t.Change("DROP TABLE delivery"), CancellationToken.None);
        using var answer = await server.SendAsync("push", Webhooks.Payloads.Push());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_in_the_queue_is_not_told_to_whoever_asks()
    {
        await using var server = await TestServer.StartAsync();
        using var client = new HttpClient();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(server.Address, "/health/ready")));
    }

    [Fact]
    public async Task While_nothing_can_be_analysed_it_is_ready_and_says_that_it_is_worse_but_not_why()
    {
        await using var server = await TestServer.StartAsync();
        server.Services.GetRequiredService<Bot.Work.ExecutorState>().Set("the cluster does not answer");
        using var client = new HttpClient();
        Assert.Equal("Degraded", await client.GetStringAsync(new Uri(server.Address, "/health/ready")));
    }

    [Fact]
    public async Task Metrics_say_what_waits_what_was_put_aside_and_whether_work_can_be_done()
    {
        await using var server = await TestServer.StartAsync((e, _) => throw new ContainerizeException(ExitCode.Unavailable, "no answer", ""), o => o with { Attempts = 1 });
        using var answer = await server.SendAsync("push", Webhooks.Payloads.Push());
        await server.IdleAsync();
        server.Services.GetRequiredService<Bot.Work.ExecutorState>().Set("the cluster does not answer");
        var measured = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var meter = server.Services.GetRequiredService<IMeterFactory>().Create(Telemetry.Name);
        using var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.IsObservable && ReferenceEquals(i.Meter, meter)) l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => measured[i.Name + string.Concat(tags.ToArray().Select(t => " " + t.Value))] = value);
        listener.SetMeasurementEventCallback<int>((i, value, _, _) => measured[i.Name] = value);
        listener.SetMeasurementEventCallback<double>((i, value, _, _) => measured[i.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Equal(
            ["containerize.bot.executor.up=0", "containerize.bot.queue.delay=0", "containerize.bot.queue.jobs dead=1", "containerize.bot.queue.jobs running=0", "containerize.bot.queue.jobs waiting=0"],
            measured.Select(m => $"{m.Key}={m.Value}"));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestServer server, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Address, path));
        return answer.StatusCode;
    }
}
