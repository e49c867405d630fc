using Shop.Ordering;

namespace Shop.Tests;

public sealed class OrderReviewTests
{
    private readonly OrderReview _review = new(maximumTotal: 1000m);

    [Theory]
    [InlineData(0.01)]
    [InlineData(1000)]
    public void A_total_up_to_the_limit_is_accepted(decimal total)
    {
        var outcome = _review.Decide(total);

        Assert.True(outcome.Accepted);
        Assert.Null(outcome.Reason);
    }

    [Fact]
    public void A_total_over_the_limit_is_rejected_with_the_limit_as_the_reason()
    {
        var outcome = _review.Decide(1000.01m);

        Assert.False(outcome.Accepted);
        Assert.Equal("The total is over the limit of 1000.00.", outcome.Reason);
    }
}
