using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>A service's use of a server, with one reading of its address.</summary>
/// <param name="Service">The service.</param>
/// <param name="Project">Its project.</param>
/// <param name="Type">One of <see cref="ServerTypes"/>.</param>
/// <param name="Kind">What it is used as.</param>
/// <param name="Database">The database, queue or topic; empty when not known.</param>
/// <param name="Address">The address taken apart; null when nothing is known of it.</param>
/// <param name="Resolution">Where the address comes from.</param>
/// <param name="Fact">The fact behind it.</param>
internal sealed record ServerUse(string Service, string Project, string Type, ConnectionKind Kind, string Database, ServerAddress? Address, Resolution Resolution, ServerFact Fact)
{
    /// <summary>The name of the server that it means, once servers are told apart.</summary>
    public string Server { get; init; } = "";
}
