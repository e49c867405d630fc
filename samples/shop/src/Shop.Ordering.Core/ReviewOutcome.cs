namespace Shop.Ordering;

/// <summary>Whether an order is accepted, and if not, why.</summary>
public sealed record ReviewOutcome
{
    private ReviewOutcome(bool accepted, string? reason)
    {
        Accepted = accepted;
        Reason = reason;
    }

    public static ReviewOutcome Accept { get; } = new(true, null);

    public bool Accepted { get; }

    public string? Reason { get; }

    public static ReviewOutcome Reject(string reason) => new(false, reason);
}
