namespace Containerize.Generation.Servers;

/// <summary>Neo4j.</summary>
internal static class Neo4jServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Neo4j, "neo4j:5.26", EquatableList.Of(new ServerPort("bolt", 7687), new ServerPort("http", 7474)))
    {
        Variables = EquatableList.Of(new ServerVariable("NEO4J_AUTH", "none")),
        DataPath = "/data",
        Health = EquatableList.Of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:7474"),
        StartSeconds = 120,
        User = 7474,
        Group = 7474,
        Memory = "1Gi",
    };
}
