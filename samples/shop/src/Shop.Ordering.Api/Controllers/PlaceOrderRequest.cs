using System.ComponentModel.DataAnnotations;

namespace Shop.Ordering.Api.Controllers;

/// <summary>Whose basket is to become an order.</summary>
public sealed record PlaceOrderRequest([Required, StringLength(64)] string BuyerId);
