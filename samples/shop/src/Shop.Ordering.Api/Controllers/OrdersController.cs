using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Ordering.Api.Controllers;

/// <summary>Places and shows orders.</summary>
[ApiController]
[Route("api/orders")]
public sealed class OrdersController(OrderingDbContext database, Checkout checkout) : ControllerBase
{
    [HttpGet]
    public async Task<IReadOnlyList<Order>> List(
        [Required, StringLength(64)] string buyerId, CancellationToken cancellationToken) =>
        await database.Orders.AsNoTracking()
            .Where(order => order.BuyerId == buyerId)
            .OrderByDescending(order => order.PlacedAt)
            .ToListAsync(cancellationToken);

    [HttpGet("{id:guid}")]
    public async Task<ActionResult<Order>> Get(Guid id, CancellationToken cancellationToken)
    {
        var order = await database.Orders.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        return order is null ? NotFound() : order;
    }

    [HttpPost]
    public async Task<ActionResult<Order>> Place(PlaceOrderRequest request, CancellationToken cancellationToken)
    {
        var order = await checkout.PlaceOrderAsync(request.BuyerId, cancellationToken);
        return order is null
            ? Problem(statusCode: StatusCodes.Status409Conflict, title: "The basket is empty.")
            : Created($"/api/orders/{order.Id}", order);
    }
}
