using StackExchange.Redis;

namespace Shop.Basket;

/// <summary>Keeps a basket as a Redis hash from product to quantity. A basket that nobody touches for two weeks is dropped.</summary>
public sealed class RedisBasketStore(IConnectionMultiplexer redis)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public async Task<IReadOnlyDictionary<int, int>> GetAsync(string buyerId)
    {
        var entries = await redis.GetDatabase().HashGetAllAsync(Key(buyerId));
        return entries.ToDictionary(entry => (int)entry.Name, entry => (int)entry.Value);
    }

    public async Task SetAsync(string buyerId, int productId, int quantity)
    {
        var database = redis.GetDatabase();
        if (quantity == 0)
        {
            await database.HashDeleteAsync(Key(buyerId), productId);
            return;
        }

        await database.HashSetAsync(Key(buyerId), productId, quantity);
        await database.KeyExpireAsync(Key(buyerId), Lifetime);
    }

    public Task ClearAsync(string buyerId) => redis.GetDatabase().KeyDeleteAsync(Key(buyerId));

    private static RedisKey Key(string buyerId) => $"basket:{buyerId}";
}
