namespace Containerize.Generation.Servers;

/// <summary>A Eureka registry.</summary>
internal static class EurekaServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Eureka, "steeltoe.azurecr.io/eureka-server:4.1.1", EquatableList.Of(new ServerPort("http", 8761)))
    {
        StartSeconds = 120,
        User = 1000,
        Group = 1000,
        Memory = "512Mi",
    };
}
