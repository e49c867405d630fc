using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>NATS: the clients, CAP and Aspire's client.</summary>
public sealed class NatsDetector() : ServerClientDetector(
    "nats",
    ServerTypes.Nats,
    ConnectionKind.Broker,
    ClientCall.Creation("NatsConnection", "NATS client") with { AddressMembers = ["Url"], Form = "uri" },
    ClientCall.Creation("NatsClient", "NATS client") with { AddressMembers = ["Url"], Form = "uri" },
    ClientCall.Creation("NatsOpts", "NATS client") with { Address = -1, AddressMembers = ["Url"], Form = "uri" },
    ClientCall.Method("CreateConnection", "NATS client") with { Namespaces = ["NATS.Client"], Form = "uri" },
    ClientCall.Method("AddNatsClient", "NATS client") with { AddressMayBeName = true, Form = "uri" },
    ClientCall.Method("AddNats", "NATS client") with { Address = -1, AddressMembers = ["Url"], Form = "uri" },
    ClientCall.Method("UseNATS", "CAP") with { Form = "uri" },
    ClientCall.Method("UseNats", "Wolverine") with { Form = "uri" });
