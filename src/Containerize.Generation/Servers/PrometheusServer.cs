namespace Containerize.Generation.Servers;

/// <summary>Prometheus.</summary>
internal static class PrometheusServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Prometheus, "prom/prometheus:v3.3.1", EquatableList.Of(new ServerPort("http", 9090)))
    {
        DataPath = "/prometheus",
        Health = EquatableList.Of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:9090/-/healthy"),
        User = 65534,
        Group = 65534,
        ReadOnly = true,
        Memory = "512Mi",
    };
}
