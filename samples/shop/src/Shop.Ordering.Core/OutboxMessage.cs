namespace Shop.Ordering;

/// <summary>A message about a placed order. It is stored together with the order, and sent afterwards.</summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }

    /// <summary>The message as JSON.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset? SentAt { get; set; }
}
