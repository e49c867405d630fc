namespace Containerize.Generation.Servers;

/// <summary>Zipkin.</summary>
internal static class ZipkinServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Zipkin, "openzipkin/zipkin:3.5", EquatableList.Of(new ServerPort("http", 9411)))
    {
        Health = EquatableList.Of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:9411/health"),
        User = 1000,
        Group = 1000,
        Memory = "512Mi",
    };
}
