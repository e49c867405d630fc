namespace Containerize.Generation.Servers;

/// <summary>Qdrant.</summary>
internal static class QdrantServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Qdrant, "qdrant/qdrant:v1.14.0-unprivileged", EquatableList.Of(new ServerPort("grpc", 6334), new ServerPort("http", 6333)))
    {
        DataPath = "/qdrant/storage",
        Health = EquatableList.Of("CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/6333"),
        User = 1000,
        Group = 1000,
        Memory = "512Mi",
    };
}
