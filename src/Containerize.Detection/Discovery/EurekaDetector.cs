using Containerize.Model;

namespace Containerize.Detection.Discovery;

/// <summary>Eureka through Steeltoe or Ocelot.</summary>
public sealed class EurekaDetector() : ServerClientDetector(
    "eureka",
    ServerTypes.Eureka,
    ConnectionKind.Configuration,
    ClientCall.Method("UseEureka", "Steeltoe") with { Address = -1, Fallback = ClientCall.Key("Eureka:Client:ServiceUrl"), Form = "uri" },
    ClientCall.Method("AddEurekaDiscoveryClient", "Steeltoe") with { Address = -1, Fallback = ClientCall.Key("Eureka:Client:ServiceUrl"), Form = "uri" },
    ClientCall.Method("AddEureka", "Ocelot") with { Address = -1, Fallback = ClientCall.Key("Eureka:Client:ServiceUrl"), Form = "uri" },
    ClientCall.Method("AddDiscoveryClient", "Steeltoe") with { Address = -1, Fallback = ClientCall.Key("Eureka:Client:ServiceUrl"), Namespaces = ["Steeltoe"], Form = "uri" });
