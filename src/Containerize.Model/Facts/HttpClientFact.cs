namespace Containerize.Model;

/// <summary>An HTTP client for another system is set up.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Client">The client's name or type.</param>
/// <param name="Address">The base address or URL.</param>
public sealed record HttpClientFact(Evidence Evidence, Scope Scope, string Client, TextValue Address) : Fact(Evidence, Scope)
{
    /// <summary>Whether the address is handed to a browser, whose code calls it: a name inside the cluster is of no use there.</summary>
    public bool FromBrowser { get; init; }
}
