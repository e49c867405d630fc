namespace Containerize.Generation.Servers;

/// <summary>Apache Cassandra.</summary>
internal static class CassandraServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Cassandra, "cassandra:5.0", EquatableList.Of(new ServerPort("cql", 9042)))
    {
        Variables = EquatableList.Of(new ServerVariable("HEAP_NEWSIZE", "128M"), new ServerVariable("MAX_HEAP_SIZE", "512M")),
        DataPath = "/var/lib/cassandra",
        Health = EquatableList.Of("CMD-SHELL", "nodetool status | grep -q '^UN'"),
        StartSeconds = 240,
        User = 999,
        Group = 999,
        Memory = "2Gi",
        MilliCpu = 1000,
    };
}
