using Containerize.Model;

namespace Containerize.Detection.Caching;

/// <summary>Redis: StackExchange.Redis, distributed and output caches, SignalR backplane, Hangfire and health checks.</summary>
public sealed class RedisDetector() : ServerClientDetector(
    "redis",
    ServerTypes.Redis,
    ConnectionKind.Cache,
    ClientCall.Method("Connect", "StackExchange.Redis") with { Receiver = "ConnectionMultiplexer" },
    ClientCall.Method("ConnectAsync", "StackExchange.Redis") with { Receiver = "ConnectionMultiplexer" },
    ClientCall.Method("Parse", "StackExchange.Redis") with { Receiver = "ConfigurationOptions", Namespaces = ["StackExchange.Redis"] },
    ClientCall.Method("AddStackExchangeRedisCache", "distributed cache") with { Address = -1, AddressMembers = ["Configuration"] },
    ClientCall.Method("AddDistributedRedisCache", "distributed cache") with { Address = -1, AddressMembers = ["Configuration"] },
    ClientCall.Method("AddStackExchangeRedisOutputCache", "output cache") with { Address = -1, AddressMembers = ["Configuration"] },
    ClientCall.Aspire("AddRedisClient"),
    ClientCall.Aspire("AddRedisDistributedCache"),
    ClientCall.Aspire("AddRedisOutputCache"),
    ClientCall.Method("AddStackExchangeRedis", "SignalR backplane"),
    ClientCall.Method("UseRedisStorage", "Hangfire"),
    ClientCall.Method("PersistKeysToStackExchangeRedis", "data protection") with { Address = -1 },
    ClientCall.Method("UseRedisClustering", "Orleans") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("AddRedisGrainStorage", "Orleans") with { Address = -1 },
    ClientCall.Creation("RedisClient", "FreeRedis or ServiceStack") with { Namespaces = ["FreeRedis", "ServiceStack.Redis"] },
    ClientCall.Creation("RedisManagerPool", "ServiceStack"),
    ClientCall.Creation("CSRedisClient", "CSRedis"),
    ClientCall.Method("AddRedis", "health check"));
