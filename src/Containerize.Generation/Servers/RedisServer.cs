namespace Containerize.Generation.Servers;

/// <summary>Redis.</summary>
internal static class RedisServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Redis, "redis:7", EquatableList.Of(new ServerPort("redis", 6379)))
    {
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "REDIS_PASSWORD",
        PasswordIsOptional = true,
        PasswordArguments = EquatableList.Of("sh", "-c", "exec redis-server --requirepass \"$REDIS_PASSWORD\""),
        DataPath = "/data",
        Health = EquatableList.Of("CMD", "redis-cli", "ping"),
        User = 999,
        Group = 999,
        ReadOnly = true,
        Memory = "256Mi",
    };
}
