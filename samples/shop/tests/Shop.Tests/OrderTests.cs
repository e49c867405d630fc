using Shop.Ordering;

namespace Shop.Tests;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_placed_order_is_submitted_and_has_the_sum_of_its_lines()
    {
        var order = Order.Place("ada", [Line(9.50m, 2), Line(34.90m, 1)], Noon);

        Assert.Equal(OrderStatus.Submitted, order.Status);
        Assert.Equal(53.90m, order.Total);
        Assert.Equal(2, order.Lines.Count);
    }

    [Fact]
    public void An_order_without_lines_is_refused() =>
        Assert.Throws<ArgumentException>(() => Order.Place("ada", [], Noon));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_line_without_a_positive_quantity_is_refused(int quantity) =>
        Assert.Throws<ArgumentException>(() => Order.Place("ada", [Line(1m, quantity)], Noon));

    [Fact]
    public void Acceptance_confirms_an_order()
    {
        var order = Order.Place("ada", [Line(1m, 1)], Noon);

        Assert.True(order.Apply(ReviewOutcome.Accept));
        Assert.Equal(OrderStatus.Confirmed, order.Status);
        Assert.Null(order.RejectionReason);
    }

    [Fact]
    public void Rejection_keeps_its_reason()
    {
        var order = Order.Place("ada", [Line(1m, 1)], Noon);

        Assert.True(order.Apply(ReviewOutcome.Reject("too much")));
        Assert.Equal(OrderStatus.Rejected, order.Status);
        Assert.Equal("too much", order.RejectionReason);
    }

    [Fact]
    public void A_second_outcome_changes_nothing()
    {
        var order = Order.Place("ada", [Line(1m, 1)], Noon);
        order.Apply(ReviewOutcome.Accept);

        Assert.False(order.Apply(ReviewOutcome.Reject("too late")));
        Assert.Equal(OrderStatus.Confirmed, order.Status);
        Assert.Null(order.RejectionReason);
    }

    private static OrderLine Line(decimal unitPrice, int quantity) =>
        new() { ProductId = 1, ProductName = "Espresso cup", UnitPrice = unitPrice, Quantity = quantity };
}
