using Containerize.Bot.Tests.Webhooks;
using Containerize.Bot.Work;

namespace Containerize.Bot.Tests.Hosting;

public class WorkTests
{
    private const string Word = "a-word-from-somewhere";

    [Fact]
    public async Task A_try_that_fails_is_followed_by_others_and_the_job_is_done_once()
    {
        var tries = 0;
        await using var server = await TestServer.StartAsync((_, _) => Interlocked.Increment(ref tries) < 3 ? throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer", "") : Task.FromResult("done"));
        using var answer = await server.SendAsync("push", Payloads.Push());
        await server.IdleAsync();
        Assert.Equal((3, 1), (tries, server.Done.Count));
    }

    [Fact]
    public async Task What_fails_every_time_is_put_aside_with_the_reason()
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer", "wait"), o => o with { Attempts = 2 });
        using var answer = await server.SendAsync("push", Payloads.Push());
        await server.IdleAsync();
        var dead = Assert.Single(await server.Queue.DeadAsync(CancellationToken.None));
        Assert.Equal(2, dead.Attempts);
        Assert.Contains("GitHub does not answer", dead.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage)]
    [InlineData(ExitCode.Solution)]
    public async Task What_is_the_repositorys_to_mend_is_not_tried_again(ExitCode code)
    {
        var tries = 0;
        await using var server = await TestServer.StartAsync((_, _) =>
        {
            tries++;
            throw new ContainerizeException(code, "the repository is refused", "");
        });
        using var answer = await server.SendAsync("push", Payloads.Push());
        await server.IdleAsync();
        Assert.Equal(1, tries);
        Assert.Empty(await server.Queue.DeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_an_error_that_nobody_expected_no_message_is_kept()
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new InvalidOperationException(Word), o => o with { Attempts = 1 });
        using var answer = await server.SendAsync("push", Payloads.Push());
        await server.IdleAsync();
        Assert.Contains("InvalidOperationException", Assert.Single(await server.Queue.DeadAsync(CancellationToken.None)).Error, StringComparison.Ordinal);
        await server.StopAsync();
        Assert.Contains("InvalidOperationException", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Word, server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_gives_back_what_it_has_not_done()
    {
        var began = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async (_, ct) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return "never";
        });
        using var answer = await server.SendAsync("push", Payloads.Push());
        await began.Task;
        await server.StopAsync();
        Assert.Equal(new Bot.Queue.QueueCounts(1, 0, 0), await server.Queue.CountAsync(CancellationToken.None));
        Assert.Equal(1, (await server.Queue.TakeAsync(CancellationToken.None))!.Attempt);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_ended_and_counts_as_failed()
    {
        await using var server = await TestServer.StartAsync(
            async (_, ct) =>
            {
                await Task.Delay(Timeout.Infinite, ct);
                return "never";
            },
            o => o with { JobTime = TimeSpan.FromMilliseconds(20), Attempts = 1 });
        using var answer = await server.SendAsync("push", Payloads.Push());
        await server.IdleAsync();
        Assert.Contains("took longer than", Assert.Single(await server.Queue.DeadAsync(CancellationToken.None)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_jobs_of_one_repository_never_run_side_by_side()
    {
        var running = 0;
        var most = 0;
        await using var server = await TestServer.StartAsync(
            async (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return "done";
            },
            o => o with { Workers = 8 });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.SendAsync("push", Payloads.Push("branch" + i))));
        await server.IdleAsync();
        Assert.Equal((20, 1), (server.Done.Count, most));
    }

    [Fact]
    public async Task The_secret_is_in_no_line_of_the_log()
    {
        await using var server = await TestServer.StartAsync((e, _) => e.Branch == "bad" ? throw new InvalidOperationException(Given.Secret) : Task.FromResult("done"), o => o with { Attempts = 1 });
        foreach (var branch in new[] { "main", "bad" })
        {
            using var answer = await server.SendAsync("push", Payloads.Push(branch));
        }

        using var unsigned = await server.SendAsync("push", Payloads.Push(), "x", TestServer.Sign("other"u8.ToArray()));
        await server.IdleAsync();
        await server.StopAsync();
        Assert.Contains("Done: done", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.Secret, server.Log.Text, StringComparison.Ordinal);
    }
}
