namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: address, ports and protocols (block 51xx).</summary>
public static class NetworkingRules
{
    private const string Layer = "code";

    /// <summary>A program listens on the loopback address alone.</summary>
    public static readonly Rule BindsLoopback = new("CTZ5101", "A program listens on the loopback address alone", Severity.Warning, Layer,
        "Inside a container localhost is the container itself: the published port, the Service and every probe reach the container's address, where nobody listens.", "Listen on every address, or leave the address to ASPNETCORE_HTTP_PORTS.",
        "Containerize", []);

    /// <summary>A client calls localhost.</summary>
    public static readonly Rule CallsLoopback = new("CTZ5102", "A client calls localhost", Severity.Warning, Layer,
        "Inside a container localhost is the container itself, so a call to another service never leaves it and is refused.", "Read the address from configuration, so that each environment names its own host.",
        "Containerize", []);

    /// <summary>Requests are redirected to HTTPS, and nothing listens there.</summary>
    public static readonly Rule RedirectsWithoutHttps = new("CTZ5103", "Requests are redirected to HTTPS, and nothing listens there", Severity.Info, Layer,
        "TLS usually ends at the proxy in front of the container, which speaks plain HTTP to it. The middleware then finds no HTTPS port and only logs a warning, or sends callers to a port where nobody answers.", "Leave the redirection to the proxy, or honour its forwarded headers and set the HTTPS port.",
        "Containerize", []);

    /// <summary>The scheme or the caller's address is used without forwarded headers.</summary>
    public static readonly Rule SchemeWithoutForwardedHeaders = new("CTZ5104", "The scheme or the caller's address is used without forwarded headers", Severity.Info, Layer,
        "Behind a proxy every request comes over HTTP from the proxy's address; links, redirects and logs then name the wrong scheme and the wrong caller.", "Call UseForwardedHeaders with the networks of the proxy, or set ASPNETCORE_FORWARDEDHEADERS_ENABLED to true.",
        "Containerize", []);

    /// <summary>A gRPC service listens without HTTP/2.</summary>
    public static readonly Rule GrpcWithoutHttp2 = new("CTZ5105", "A gRPC service listens without HTTP/2", Severity.Warning, Layer,
        "Without TLS Kestrel cannot negotiate HTTP/2, and an endpoint for HTTP/1.1 and HTTP/2 answers in HTTP/1.1: every gRPC call to the plain port of the container fails.", "Set Kestrel's endpoint, or its endpoint defaults, to HTTP/2.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        BindsLoopback,
        CallsLoopback,
        RedirectsWithoutHttps,
        SchemeWithoutForwardedHeaders,
        GrpcWithoutHttp2,
    ];
}
