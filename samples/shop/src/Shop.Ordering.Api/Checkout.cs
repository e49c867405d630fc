using System.Text.Json;
using Shop.Contracts;
using Shop.Contracts.Baskets;

namespace Shop.Ordering.Api;

/// <summary>Turns a basket into an order.</summary>
public sealed class Checkout(
    BasketService.BasketServiceClient baskets,
    CatalogClient catalog,
    OrderingDbContext database,
    TimeProvider clock)
{
    /// <summary>Places an order for what is in the buyer's basket, and empties the basket.</summary>
    /// <returns>The order, or nothing when the basket holds no product that is for sale.</returns>
    public async Task<Order?> PlaceOrderAsync(string buyerId, CancellationToken cancellationToken)
    {
        var basket = await baskets.GetBasketAsync(
            new GetBasketRequest { BuyerId = buyerId }, cancellationToken: cancellationToken);
        if (basket.Items.Count == 0)
        {
            return null;
        }

        var products = await catalog.GetProductsAsync(basket.Items.Select(item => item.ProductId), cancellationToken);
        var lines = ToLines(basket.Items, products);
        if (lines.Count == 0)
        {
            return null;
        }

        var order = Order.Place(buyerId, lines, clock.GetUtcNow());
        database.Orders.Add(order);
        database.Outbox.Add(new OutboxMessage
        {
            Payload = JsonSerializer.Serialize(new OrderPlaced(order.Id, order.BuyerId, order.Total)),
        });
        await database.SaveChangesAsync(cancellationToken);

        await baskets.ClearBasketAsync(
            new ClearBasketRequest { BuyerId = buyerId }, cancellationToken: CancellationToken.None);
        return order;
    }

    private static List<OrderLine> ToLines(
        IEnumerable<BasketItem> items, IReadOnlyDictionary<int, CatalogProduct> products)
    {
        var lines = new List<OrderLine>();
        foreach (var item in items)
        {
            if (products.TryGetValue(item.ProductId, out var product))
            {
                lines.Add(new OrderLine
                {
                    ProductId = product.Id,
                    ProductName = product.Name,
                    UnitPrice = product.Price,
                    Quantity = item.Quantity,
                });
            }
        }

        return lines;
    }
}
