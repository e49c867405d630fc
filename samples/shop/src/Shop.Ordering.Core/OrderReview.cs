using System.Globalization;

namespace Shop.Ordering;

/// <summary>Decides on orders: what costs more than the limit, in euros, is turned down.</summary>
public sealed class OrderReview(decimal maximumTotal)
{
    public ReviewOutcome Decide(decimal total) => total <= maximumTotal
        ? ReviewOutcome.Accept
        : ReviewOutcome.Reject(string.Create(CultureInfo.InvariantCulture, $"The total is over the limit of {maximumTotal:0.00}."));
}
