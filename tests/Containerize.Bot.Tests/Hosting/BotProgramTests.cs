using Containerize.Bot.Hosting;
using Containerize.Bot.Queue;
using Containerize.Bot.Tests.Queue;

namespace Containerize.Bot.Tests.Hosting;

public class BotProgramTests
{
    private static readonly string Program = typeof(BotServer).Assembly.Location;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_webhook_secret_the_server_refuses_to_start(string? secret)
    {
        using var folder = new TemporaryFolder();
        var result = await RunAsync(folder, [], new() { ["Bot__AppId"] = "1", ["Bot__PrivateKeyFile"] = folder.Write("key.pem", "a key"), ["Bot__WebhookSecret"] = secret, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });
        Assert.Equal((2, "error: Bot:WebhookSecret is empty, so that anybody could send webhooks; set it to the secret of the GitHub App's webhook\n"), (result.ExitCode, result.Error));
        Assert.Empty(result.Output);
    }

    [Theory, OnFile, OnPostgres]
    public async Task An_operator_sees_what_was_put_aside_and_gives_it_back(QueueKind kind)
    {
        using var queue = new TestQueue(kind);
        await queue.AddAsync(Given.Push());
        for (var i = 0; i < TestQueue.Timing.Attempts; i++) await queue.Jobs.FailAsync((await queue.TakeAsync(afterSeconds: 1000))!, "no answer\nfrom GitHub");
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?> { [kind == QueueKind.File ? "Bot__QueueFile" : "Bot__Queue"] = kind == QueueKind.File ? queue.Path : queue.Connection };
        var listed = await RunAsync(folder, ["dead"], environment);
        Assert.Matches(@"\A1\t2026-01-01 .*Z\texample/shop7\tbase main\t3 tries\tno answer from GitHub\n\z", listed.Output);
        Assert.Equal("1 requeued\n", (await RunAsync(folder, ["requeue", "1"], environment)).Output);
        Assert.Equal((2, "0 requeued\n"), await RunAsync(folder, ["requeue", "1"], environment) is var none ? (none.ExitCode, none.Output) : default);
        Assert.Equal(new QueueCounts(1, 0, 0), await queue.Jobs.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Unknown_arguments_are_refused_with_those_that_there_are()
    {
        using var folder = new TemporaryFolder();
        var result = await RunAsync(folder, ["requeue", "it"], []);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("usage: ", result.Error, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> RunAsync(TemporaryFolder folder, string[] arguments, Dictionary<string, string?> environment) =>
        ProcessRun.Async("dotnet", [Program, .. arguments], folder.Path, environment, TimeSpan.FromMinutes(1));
}
