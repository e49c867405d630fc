namespace Shop.Contracts;

/// <summary>The queues that the services share.</summary>
public static class QueueNames
{
    /// <summary>Carries <see cref="OrderPlaced"/> messages.</summary>
    public const string OrderPlaced = "order-placed";
}
