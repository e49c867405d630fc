using Containerize.Model;

namespace Containerize.Detection.Discovery;

/// <summary>Consul: the client, Steeltoe, Ocelot, configuration providers and health checks.</summary>
public sealed class ConsulDetector() : ServerClientDetector(
    "consul",
    ServerTypes.Consul,
    ConnectionKind.Configuration,
    ClientCall.Creation("ConsulClient", "Consul client") with { Address = -1, AddressMembers = ["Address"], Form = "uri" },
    ClientCall.Creation("ConsulClientConfiguration", "Consul client") with { Address = -1, AddressMembers = ["Address"], Form = "uri" },
    ClientCall.Method("AddConsulDiscoveryClient", "Steeltoe") with { Address = -1, Fallback = ClientCall.Key("Consul:Host"), Form = "host" },
    ClientCall.Method("UseConsul", "Steeltoe") with { Address = -1, Fallback = ClientCall.Key("Consul:Host"), Form = "host", Namespaces = ["Steeltoe"] },
    ClientCall.Method("AddConsul", "Ocelot, configuration provider or health check") with { Address = -1, AddressMembers = ["Address", "HostName"], Form = "uri" });
