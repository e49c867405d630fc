namespace Shop.Ordering;

public enum OrderStatus
{
    /// <summary>Placed by the buyer, not reviewed yet.</summary>
    Submitted,

    /// <summary>Accepted; the shop will deliver it.</summary>
    Confirmed,

    /// <summary>Turned down; <see cref="Order.RejectionReason"/> says why.</summary>
    Rejected,
}
