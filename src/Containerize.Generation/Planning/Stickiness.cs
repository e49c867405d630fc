namespace Containerize.Generation.Planning;

/// <summary>Whether a client has to stay with one pod, and why: its Service and its ingress follow it.</summary>
internal static class Stickiness
{
    /// <summary>Why a client has to stay, as a sentence; empty when it need not.</summary>
    /// <param name="service">The service.</param>
    public static string Reason(Service service)
    {
        if (service.Kind is not (ServiceKind.Web or ServiceKind.Gateway)) return "";
        return service.Features.Contains(Features.BlazorServer) ? "A circuit of server-side Blazor lives in one pod."
            : service.Features.Contains(Features.SignalR) ? "A SignalR connection is negotiated and held by one pod."
            : service.Features.Contains(Features.InMemorySession) ? "Sessions live in the memory of one pod."
            : "";
    }
}
