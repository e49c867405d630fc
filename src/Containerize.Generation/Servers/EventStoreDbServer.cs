namespace Containerize.Generation.Servers;

/// <summary>EventStoreDB as one node without TLS.</summary>
internal static class EventStoreDbServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.EventStoreDb, "eventstore/eventstore:24.10", EquatableList.Of(new ServerPort("http", 2113)))
    {
        Variables = EquatableList.Of(new ServerVariable("EVENTSTORE_CLUSTER_SIZE", "1"), new ServerVariable("EVENTSTORE_ENABLE_ATOM_PUB_OVER_HTTP", "true"), new ServerVariable("EVENTSTORE_INSECURE", "true"), new ServerVariable("EVENTSTORE_RUN_PROJECTIONS", "All")),
        DataPath = "/var/lib/eventstore",
        Health = EquatableList.Of("CMD-SHELL", "curl --fail --silent http://localhost:2113/health/live"),
        User = 1000,
        Group = 1000,
        Memory = "1Gi",
    };
}
