using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class ThrottlingTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("Tue, 01 Jan 2030 00:00:09 GMT", 9)]
    [InlineData("86400", 30)]
    [InlineData("Mon, 31 Dec 2029 00:00:00 GMT", 0)]
    public async Task Waits_as_long_as_the_server_asks_within_bounds(string header, int seconds)
    {
        var (pauses, report, _) = await RunAsync(1, 429, header);
        // A pause of nothing needs no timer.
        Assert.Equal(seconds == 0 ? [] : [TimeSpan.FromSeconds(seconds)], pauses);
        Assert.Empty(report!.Findings);
    }

    [Fact]
    public async Task Waits_longer_each_time_when_the_server_does_not_say()
    {
        var (pauses, report, _) = await RunAsync(3, 503, null);
        Assert.Equal([1.0, 2.0, 4.0], pauses.Select(p => p.TotalSeconds));
        Assert.Empty(report!.Findings);
    }

    [Theory]
    [InlineData(429, "is too busy: it put the request off every time (429)")]
    [InlineData(503, "is not ready: it put the request off every time (503)")]
    public async Task Gives_up_in_the_end(int code, string what)
    {
        var (pauses, _, error) = await RunAsync(int.MaxValue, code, "1");
        Assert.Equal(4, pauses.Count);
        Assert.Equal(ExitCode.Unavailable, error!.ExitCode);
        Assert.EndsWith(what, error.What, StringComparison.Ordinal);
    }

    private static async Task<(List<TimeSpan> Pauses, ValidationReport? Report, ContainerizeException? Error)> RunAsync(int times, int code, string? retryAfter)
    {
        var left = times;
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            if (await ApiServerAnswers.DiscoveryAsync(c))
                return;
            if (c.Request.Path.Value!.EndsWith("/configmaps", StringComparison.Ordinal) && left > 0)
            {
                left--;
                if (retryAfter is not null)
                    c.Response.Headers.RetryAfter = retryAfter;
                await ApiServerAnswers.StatusAsync(c, code, "TooManyRequests", "slow down");
                return;
            }

            await ApiServerAnswers.CreatedAsync(c);
        });
        var options = server.Options with { Timeout = TimeSpan.FromMinutes(10) };
        var clock = new StillClock(options.Timeout);
        try
        {
            var files = ApiServerAnswers.Files("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n");
            return (clock.Pauses, await ClusterValidator.ValidateAsync(files, options with { Clock = clock }, default), null);
        }
        catch (ContainerizeException e)
        {
            return (clock.Pauses, null, e);
        }
    }
}
