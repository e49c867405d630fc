namespace Containerize.Generation.Servers;

/// <summary>MinIO.</summary>
internal static class MinioServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Minio, "minio/minio:RELEASE.2025-04-22T22-12-26Z", EquatableList.Of(new ServerPort("s3", 9000)))
    {
        Username = "app",
        Delivery = PasswordDelivery.File,
        PasswordVariable = "MINIO_ROOT_PASSWORD_FILE",
        Variables = EquatableList.Of(new ServerVariable("MINIO_ROOT_USER", "{username}")),
        Arguments = EquatableList.Of("server", "/data"),
        DataPath = "/data",
        DataBelongsToRoot = true,

        // The client keeps its settings in its home, which the user has none of.
        Health = EquatableList.Of("CMD", "mc", "--config-dir", "/tmp/mc", "ready", "local"),
        User = 1000,
        Group = 1000,
        Memory = "512Mi",
    };
}
