using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>A call that a service makes to another system, before it is known to which.</summary>
/// <param name="Kind">How it calls.</param>
/// <param name="Client">The client's name or type.</param>
/// <param name="Contract">The proto service; empty when not known.</param>
/// <param name="Address">Where it calls.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record OutboundCall(ConnectionKind Kind, string Client, string Contract, Resolution Address, Evidence Evidence)
{
    /// <summary>Whether a browser makes the call on the service's behalf.</summary>
    public bool FromBrowser { get; init; }
}
