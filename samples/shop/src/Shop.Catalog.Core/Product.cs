namespace Shop.Catalog;

/// <summary>Something that the shop sells. The price is in euros.</summary>
public sealed class Product
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public decimal Price { get; init; }
}
