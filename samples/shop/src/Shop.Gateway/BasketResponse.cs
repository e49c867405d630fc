using Shop.Contracts.Baskets;

namespace Shop.Gateway;

/// <summary>A basket as the browser sees it.</summary>
internal sealed record BasketResponse(string BuyerId, IReadOnlyList<BasketResponseItem> Items)
{
    public static BasketResponse From(CustomerBasket basket) => new(
        basket.BuyerId,
        [.. basket.Items.Select(item => new BasketResponseItem(item.ProductId, item.Quantity))]);
}

/// <summary>How many of one product are in the basket.</summary>
internal sealed record BasketResponseItem(int ProductId, int Quantity);
