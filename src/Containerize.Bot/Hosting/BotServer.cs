using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Containerize.Bot.GitHub;
using Containerize.Bot.Pods;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Webhooks;
using Containerize.Bot.Work;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.RateLimiting;
using Octokit.Webhooks;
using Octokit.Webhooks.AspNetCore;

namespace Containerize.Bot.Hosting;

/// <summary>Puts the server together.</summary>
internal static class BotServer
{
    private const string Intake = "intake";

    // Bodies that are read at the same time; each may have 25 MiB. More requests wait their turn, and still more are told to come back.
    private const int BodiesAtOnce = 8;
    private const int RequestsWaiting = 2000;

    /// <summary>Makes the server; nothing runs yet.</summary>
    /// <param name="builder">Where configuration and logging come from.</param>
    /// <param name="options">The settings.</param>
    /// <param name="services">Takes the place of some services in tests.</param>
    public static WebApplication Build(WebApplicationBuilder builder, BotOptions options, Action<IServiceCollection>? services = null)
    {
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = WebhookRequest.LargestBody;
        });
        Add(builder.Services, options);
        Observability.Add(builder);
        services?.Invoke(builder.Services);
        var application = builder.Build();
        application.Services.GetRequiredService<QueueMetrics>();
        application.UseRouting();
        application.UseWhen(c => c.Request.Path.StartsWithSegments(WebhookRequest.Path, StringComparison.Ordinal), branch => branch.Use(next => context => WebhookRequest.FilterAsync(context, next)));
        application.UseRateLimiter();
        application.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        application.MapHealthChecks("/health/ready");
        if (options.Executor == ExecutorKind.Kubernetes) application.Map(OneUseAddresses.Path + "/{token}", (HttpContext context, string token, OneUseAddresses addresses) => addresses.AnswerAsync(context, token)).DisableHttpMetrics();
        application.MapGitHubWebhooks(WebhookRequest.Path, options.WebhookSecret).RequireRateLimiting(Intake);
        return application;
    }

    private static void Add(IServiceCollection services, BotOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<QueueSignal>();
        services.AddSingleton(s => QueueStores.Open(options, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => QueueTiming.Of(options, Random.Shared.NextDouble));
        services.AddSingleton<JobQueue>();
        services.AddSingleton<AppIdentity>();
        services.AddSingleton<Telemetry>();
        services.AddSingleton<QueueMetrics>();
        services.AddSingleton<JobRun>();
        services.AddSingleton<WebhookEventProcessor, WebhookIntake>();
        AddGitHub(services, options);
        services.AddHostedService<JobWorkers>();
        if (options.Queue.Length > 0) services.AddHostedService<QueueListener>();
        services.AddHostedService<AppGreeting>();
        services.AddHealthChecks().AddCheck<QueueHealth>("queue").AddCheck<ExecutorHealth>("executor");
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limits.AddConcurrencyLimiter(Intake, l =>
            {
                l.PermitLimit = BodiesAtOnce;
                l.QueueLimit = RequestsWaiting;
                l.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
        });
    }

    private static void AddGitHub(IServiceCollection services, BotOptions options)
    {
        services.AddSingleton<RSA>(_ => AppKey.Read(options.PrivateKeyFile));
        services.AddSingleton(s => new AppToken(options.AppId, s.GetRequiredService<RSA>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => AppClient.Http(options.GitHubApi));
        services.AddSingleton<AppClient>();
        services.AddSingleton<InstallationTokens>();
        services.AddSingleton<RepositoryClient>();
        AddExecutor(services, options);
        services.AddSingleton<IRepositoryWork, EngineWork>();
    }

    private static void AddExecutor(IServiceCollection services, BotOptions options)
    {
        services.AddSingleton<ExecutorState>();
        if (options.Executor == ExecutorKind.Process)
        {
            services.AddSingleton<IToolSource, ToolChoice>();
            return;
        }

        services.AddSingleton<OneUseAddresses>();
        services.AddSingleton(new ClusterOptions(Namespace: options.JobNamespace.Length > 0 ? options.JobNamespace : null));
        services.AddSingleton<PodExecutor>();
        services.AddSingleton<IToolSource>(s => s.GetRequiredService<PodExecutor>());
        services.AddHostedService<PodSweep>();
    }
}
