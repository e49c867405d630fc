using Containerize.Bot.GitHub;
using Containerize.Bot.Pods;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Work;

namespace Containerize.Bot.Hosting;

/// <summary>The program: the server, and what an operator does with its queue.</summary>
internal static class BotProgram
{
    private const string Usage = """
        usage: containerize-bot                   runs the server
               containerize-bot dead              lists the jobs that failed too often
               containerize-bot requeue ID|all    gives them all their tries again
        Settings are variables such as Bot__AppId, or appsettings.json.
        """;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            switch (arguments)
            {
                case []:
                    await ServeAsync().ConfigureAwait(false);
                    return (int)ExitCode.Success;
                case ["analysis"]:
                    await AnalyseAsync().ConfigureAwait(false);
                    return (int)ExitCode.Success;
                case ["dead"]:
                    return await WithQueueAsync(queue => DeadAsync(queue, output)).ConfigureAwait(false);
                case ["requeue", var which] when which == "all" || long.TryParse(which, out _):
                    return await WithQueueAsync(queue => RequeueAsync(queue, which == "all" ? null : long.Parse(which), output)).ConfigureAwait(false);
                default:
                    await error.WriteLineAsync(Usage).ConfigureAwait(false);
                    return (int)ExitCode.Usage;
            }
        }
        catch (ContainerizeException e)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return (int)e.ExitCode;
        }
    }

    private static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var options = BotOptionsReader.Read(builder.Configuration);
        using var only = WorkFolder.Prepare(options);
        await using var server = BotServer.Build(builder, options);
        // A key that cannot be read, a machine without a sandbox, or a cluster without rights, is said now and not with the first push.
        server.Services.GetRequiredService<AppClient>();
        await server.Services.GetRequiredService<IToolSource>().CheckAsync(CancellationToken.None).ConfigureAwait(false);
        await server.RunAsync().ConfigureAwait(false);
    }

    // The pod of an analysis runs this, with the server's image.
    private static async Task AnalyseAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromMinutes(10) };
        await new PodProgram(http, TimeProvider.System).RunAsync(Address(PodProgram.Input), Address(PodProgram.Result), ToolFile.Find(Environment.GetEnvironmentVariable("Bot__Tool") ?? ""), CancellationToken.None).ConfigureAwait(false);
    }

    private static Uri Address(string variable) => Uri.TryCreate(Environment.GetEnvironmentVariable(variable), UriKind.Absolute, out var address) ? address
        : throw new ContainerizeException(ExitCode.Usage, $"{variable} holds no address", "Leave this verb to the pods that the server makes");

    private static async Task<int> WithQueueAsync(Func<JobQueue, Task<int>> act)
    {
        // An operator looks into the queue beside a server, and needs none of its secrets for it.
        var options = BotOptionsReader.ReadQueue(WebApplication.CreateSlimBuilder().Configuration);
        if (options.Queue.Length == 0 && !File.Exists(options.QueueFile)) throw new ContainerizeException(ExitCode.Usage, $"there is no queue '{options.QueueFile}'", "Set Bot__QueueFile to the file, or Bot__Queue to the database, that the server has");
        using var store = QueueStores.Open(options, TimeProvider.System);
        return await act(new JobQueue(store, QueueTiming.Of(new BotOptions(), Random.Shared.NextDouble), new QueueSignal())).ConfigureAwait(false);
    }

    private static async Task<int> DeadAsync(JobQueue queue, TextWriter output)
    {
        foreach (var job in await queue.DeadAsync(CancellationToken.None).ConfigureAwait(false))
            await output.WriteLineAsync($"{job.Id}\t{job.Died:u}\t{job.Event.Owner}/{job.Event.Name}\t{job.Event.Subject}\t{job.Attempts} tries\t{OneLine(job.Error)}").ConfigureAwait(false);
        return (int)ExitCode.Success;
    }

    private static async Task<int> RequeueAsync(JobQueue queue, long? id, TextWriter output)
    {
        var count = await queue.RequeueAsync(id, CancellationToken.None).ConfigureAwait(false);
        await output.WriteLineAsync($"{count} requeued").ConfigureAwait(false);
        return (int)(count == 0 && id is not null ? ExitCode.Usage : ExitCode.Success);
    }

    // What an error quotes may come from a repository.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
