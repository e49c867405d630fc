namespace Shop.Ordering;

/// <summary>What a buyer has ordered, and what became of it.</summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];

    private Order(Guid id, string buyerId, DateTimeOffset placedAt)
    {
        Id = id;
        BuyerId = buyerId;
        PlacedAt = placedAt;
    }

    public Guid Id { get; private set; }

    public string BuyerId { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public OrderStatus Status { get; private set; }

    public string? RejectionReason { get; private set; }

    public decimal Total { get; private set; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Places an order.</summary>
    /// <exception cref="ArgumentException">There are no lines, or a line's quantity is not positive.</exception>
    public static Order Place(string buyerId, IReadOnlyCollection<OrderLine> lines, DateTimeOffset placedAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(buyerId);
        if (lines.Count == 0)
        {
            throw new ArgumentException("An order has at least one line.", nameof(lines));
        }

        if (lines.Any(line => line.Quantity <= 0))
        {
            throw new ArgumentException("The quantity of a line is positive.", nameof(lines));
        }

        var order = new Order(Guid.CreateVersion7(placedAt), buyerId, placedAt)
        {
            Total = lines.Sum(line => line.UnitPrice * line.Quantity),
        };
        order._lines.AddRange(lines);
        return order;
    }

    /// <summary>Writes the outcome of a review. An order that already has one keeps it.</summary>
    /// <returns>Whether the order has changed.</returns>
    public bool Apply(ReviewOutcome outcome)
    {
        if (Status != OrderStatus.Submitted)
        {
            return false;
        }

        Status = outcome.Accepted ? OrderStatus.Confirmed : OrderStatus.Rejected;
        RejectionReason = outcome.Reason;
        return true;
    }
}
