using Grpc.Core;
using Shop.Contracts.Baskets;

namespace Shop.Basket;

/// <summary>The basket over gRPC.</summary>
public sealed class BasketGrpcService(RedisBasketStore store) : BasketService.BasketServiceBase
{
    private const int MaximumQuantity = 99;

    public override Task<CustomerBasket> GetBasket(GetBasketRequest request, ServerCallContext context) =>
        ReadAsync(RequireBuyer(request.BuyerId));

    public override async Task<CustomerBasket> SetItem(SetItemRequest request, ServerCallContext context)
    {
        var buyerId = RequireBuyer(request.BuyerId);
        if (request.Quantity is < 0 or > MaximumQuantity)
        {
            throw InvalidArgument($"The quantity is between 0 and {MaximumQuantity}.");
        }

        await store.SetAsync(buyerId, request.ProductId, request.Quantity);
        return await ReadAsync(buyerId);
    }

    public override async Task<ClearBasketResponse> ClearBasket(ClearBasketRequest request, ServerCallContext context)
    {
        await store.ClearAsync(RequireBuyer(request.BuyerId));
        return new ClearBasketResponse();
    }

    private async Task<CustomerBasket> ReadAsync(string buyerId)
    {
        var quantities = await store.GetAsync(buyerId);
        var basket = new CustomerBasket { BuyerId = buyerId };
        basket.Items.AddRange(quantities
            .OrderBy(item => item.Key)
            .Select(item => new BasketItem { ProductId = item.Key, Quantity = item.Value }));
        return basket;
    }

    private static string RequireBuyer(string buyerId) => buyerId is { Length: > 0 and <= 64 }
        ? buyerId
        : throw InvalidArgument("The buyer's id has between 1 and 64 characters.");

    private static RpcException InvalidArgument(string detail) => new(new Status(StatusCode.InvalidArgument, detail));
}
