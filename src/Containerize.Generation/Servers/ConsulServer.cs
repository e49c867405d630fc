namespace Containerize.Generation.Servers;

/// <summary>Consul in development mode.</summary>
internal static class ConsulServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Consul, "hashicorp/consul:1.21", EquatableList.Of(new ServerPort("http", 8500)))
    {
        Arguments = EquatableList.Of("agent", "-dev", "-client", "0.0.0.0"),
        Health = EquatableList.Of("CMD", "consul", "info"),
        User = 100,
        Group = 1000,
        Scratch = EquatableList.Of("/tmp", "/consul/data"),
        Memory = "256Mi",
    };
}
