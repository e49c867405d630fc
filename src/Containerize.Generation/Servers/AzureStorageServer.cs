namespace Containerize.Generation.Servers;

/// <summary>Azure Storage's emulator, Azurite.</summary>
internal static class AzureStorageServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.AzureStorage, "mcr.microsoft.com/azure-storage/azurite:3.34.0", EquatableList.Of(new ServerPort("blob", 10000), new ServerPort("queue", 10001), new ServerPort("table", 10002)))
    {
        Arguments = EquatableList.Of("azurite", "--blobHost", "0.0.0.0", "--queueHost", "0.0.0.0", "--tableHost", "0.0.0.0", "--location", "/data", "--skipApiVersionCheck"),
        DataPath = "/data",
        DataBelongsToRoot = true,
        Health = EquatableList.Of("CMD", "nc", "-z", "127.0.0.1", "10000"),
        User = 1000,
        Group = 1000,
        Memory = "512Mi",
    };
}
