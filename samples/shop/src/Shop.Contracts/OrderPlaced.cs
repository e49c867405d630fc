namespace Shop.Contracts;

/// <summary>Says that a buyer has placed an order and that it waits for review.</summary>
public sealed record OrderPlaced(Guid OrderId, string BuyerId, decimal Total);
