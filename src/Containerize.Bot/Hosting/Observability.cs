using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Containerize.Bot.Hosting;

/// <summary>Logs as JSON, one object a line, and traces and metrics for whoever is named by the variables of OpenTelemetry.</summary>
internal static class Observability
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds them.</summary>
    /// <param name="builder">The server that is made.</param>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(c =>
        {
            c.IncludeScopes = true;
            c.UseUtcTimestamp = true;
            c.TimestampFormat = "O";
        });
        // The addresses of requests are not logged: some hold what may be used once.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithTracing(t => t.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation(a => a.Filter = c => c.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)).AddHttpClientInstrumentation())
            .WithMetrics(m => m.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());
        if (!string.IsNullOrEmpty(builder.Configuration[Endpoint])) telemetry.UseOtlpExporter();
    }
}
