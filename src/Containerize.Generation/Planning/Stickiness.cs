namespace Containerize.Generation.Planning;

/// <summary>Whether a client has to stay with one pod, why, and what would end that: its Service and its ingress follow it.</summary>
/// <param name="Reason">Why it has to stay, as a sentence.</param>
/// <param name="Remedy">What to add so that it need not.</param>
internal sealed record Stickiness(string Reason, string Remedy)
{
    /// <summary>What holds of a service; null when a client may go to any pod.</summary>
    /// <param name="service">The service.</param>
    public static Stickiness? Of(Service service)
    {
        bool Has(string feature) => service.Features.Contains(feature);
        if (service.Kind is not (ServiceKind.Web or ServiceKind.Gateway)) return null;
        if (Has(Features.BlazorServer) && !Has(Features.AzureSignalR)) return new Stickiness("A circuit of server-side Blazor lives in one pod.", "Leave it so, unless clients connect to Azure SignalR Service (AddAzureSignalR)");
        if (Has(Features.SignalR) && !Has(Features.AzureSignalR))
            return new Stickiness("A SignalR connection is negotiated and held by one pod.", "Connect clients to Azure SignalR Service (AddAzureSignalR), or let them use WebSockets alone with SkipNegotiation");
        return Has(Features.InMemorySession) && !Has(Features.DistributedCache)
            ? new Stickiness("Sessions live in the memory of one pod.", "Keep sessions in a distributed cache: AddStackExchangeRedisCache in place of AddDistributedMemoryCache")
            : null;
    }
}
