using Microsoft.EntityFrameworkCore;
using Shop.Contracts;

namespace Shop.Ordering.Worker;

/// <summary>Reviews a placed order and stores the outcome. Handling a message twice changes nothing.</summary>
public sealed partial class OrderPlacedHandler(
    OrderingDbContext database, OrderReview review, ILogger<OrderPlacedHandler> logger)
{
    public async Task HandleAsync(OrderPlaced message, CancellationToken cancellationToken)
    {
        var order = await database.Orders.SingleOrDefaultAsync(
            candidate => candidate.Id == message.OrderId, cancellationToken);
        if (order is null)
        {
            LogUnknown(message.OrderId);
            return;
        }

        if (order.Apply(review.Decide(order.Total)))
        {
            await database.SaveChangesAsync(cancellationToken);
            LogReviewed(order.Id, order.Status);
        }
    }

    [LoggerMessage(LogLevel.Warning, "There is no order {OrderId}")]
    private partial void LogUnknown(Guid orderId);

    [LoggerMessage(LogLevel.Information, "Order {OrderId} is {Status}")]
    private partial void LogReviewed(Guid orderId, OrderStatus status);
}
