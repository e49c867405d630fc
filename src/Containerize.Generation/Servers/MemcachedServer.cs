namespace Containerize.Generation.Servers;

/// <summary>Memcached.</summary>
internal static class MemcachedServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Memcached, "memcached:1.6", EquatableList.Of(new ServerPort("memcached", 11211)))
    {
        Health = EquatableList.Of("CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/11211"),
        User = 11211,
        Group = 11211,
        ReadOnly = true,
        Memory = "128Mi",
        MilliCpu = 100,
    };
}
