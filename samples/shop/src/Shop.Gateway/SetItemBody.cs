namespace Shop.Gateway;

/// <summary>The wanted quantity of a product; zero takes it out of the basket.</summary>
internal sealed record SetItemBody(int Quantity);
