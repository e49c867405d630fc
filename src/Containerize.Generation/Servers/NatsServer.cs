namespace Containerize.Generation.Servers;

/// <summary>NATS with JetStream.</summary>
internal static class NatsServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Nats, "nats:2.11-alpine", EquatableList.Of(new ServerPort("nats", 4222)))
    {
        Arguments = EquatableList.Of("--jetstream", "--store_dir", "/data", "--http_port", "8222"),
        DataPath = "/data",
        DataBelongsToRoot = true,
        Health = EquatableList.Of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:8222/healthz"),
        User = 1000,
        Group = 1000,
        ReadOnly = true,
        Memory = "256Mi",
    };
}
