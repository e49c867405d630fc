namespace Shop.Ordering;

/// <summary>One product of an order, with its name and price at the time of the order.</summary>
public sealed class OrderLine
{
    public int Id { get; private set; }

    public required int ProductId { get; init; }

    public required string ProductName { get; init; }

    public required decimal UnitPrice { get; init; }

    public required int Quantity { get; init; }
}
