namespace Containerize.Generation.Servers;

/// <summary>An OpenTelemetry collector; its image holds no program for a health check.</summary>
internal static class OpenTelemetryCollectorServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.OpenTelemetryCollector, "otel/opentelemetry-collector:0.124.1", EquatableList.Of(new ServerPort("otlp-grpc", 4317), new ServerPort("otlp-http", 4318)))
    {
        User = 10001,
        Group = 10001,
        ReadOnly = true,
        Memory = "256Mi",
    };
}
