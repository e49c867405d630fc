namespace Containerize.Detection.Aspire;

/// <summary>A resource while an AppHost is read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEndpoint">Whether an endpoint of the resource is meant, and not the resource itself.</param>
internal sealed record AppHostResource(string Name, bool IsEndpoint = false)
{
    /// <summary>What the endpoint is as text: others reach the resource by its name.</summary>
    public string Address => "http://" + Name;
}
