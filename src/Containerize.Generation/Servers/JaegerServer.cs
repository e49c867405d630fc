namespace Containerize.Generation.Servers;

/// <summary>Jaeger, all in one.</summary>
internal static class JaegerServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Jaeger, "jaegertracing/all-in-one:1.68.0", EquatableList.Of(new ServerPort("otlp-grpc", 4317), new ServerPort("otlp-http", 4318), new ServerPort("ui", 16686)))
    {
        User = 10001,
        Group = 10001,
        ReadOnly = true,
        Memory = "512Mi",
    };
}
