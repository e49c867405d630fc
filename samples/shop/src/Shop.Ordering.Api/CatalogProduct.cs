namespace Shop.Ordering.Api;

/// <summary>What ordering needs to know of a product.</summary>
public sealed record CatalogProduct(int Id, string Name, decimal Price);
