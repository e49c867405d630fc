namespace Containerize.Bot.Queue;

/// <summary>What tells one delivery from another.</summary>
/// <param name="Id">The id that GitHub gave it.</param>
/// <param name="Says">A hash of what it says: the same for a delivery that was sent again under another id.</param>
internal sealed record Delivery(string Id, string Says);
