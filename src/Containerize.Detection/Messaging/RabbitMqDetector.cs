using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>RabbitMQ: the client, MassTransit, EasyNetQ, NServiceBus, Wolverine, CAP, Rebus, Aspire's client and health checks.</summary>
public sealed class RabbitMqDetector() : ServerClientDetector(
    "rabbitmq",
    ServerTypes.RabbitMq,
    ConnectionKind.Broker,
    ClientCall.Creation("ConnectionFactory", "RabbitMQ.Client") with { Address = -1, AddressMembers = ["Uri", "Endpoint"], PartMembers = FactoryParts, Namespaces = ["RabbitMQ.Client"] },
    ClientCall.Method("UsingRabbitMq", "MassTransit") with { Address = -1 },
    ClientCall.Method("CreateUsingRabbitMq", "MassTransit") with { Address = -1 },
    ClientCall.Method("CreateBus", "EasyNetQ") with { Receiver = "RabbitHutch" },
    ClientCall.Method("RegisterEasyNetQ", "EasyNetQ"),
    ClientCall.Method("AddEasyNetQ", "EasyNetQ"),
    ClientCall.Creation("RabbitMQTransport", "NServiceBus") with { Address = 1 },
    ClientCall.Method("UseRabbitMq", "Wolverine or Rebus") with { AddressMembers = ["HostName"] },
    ClientCall.Method("UseRabbitMqAsOneWayClient", "Rebus"),
    ClientCall.Method("UseTransport", "NServiceBus") with { Address = -1, TypeArgument = "RabbitMQTransport" },
    ClientCall.Method("WithProviderRabbitMQ", "SlimMessageBus") with { Address = -1, AddressMembers = ["ConnectionString"] },
    ClientCall.Method("UseRabbitMQ", "CAP") with { AddressMembers = ["HostName"] },
    ClientCall.Aspire("AddRabbitMQClient"),
    ClientCall.Method("AddRabbitMQ", "health check") with { AddressMembers = ["ConnectionUri", "Uri"] })
{
    private static readonly Dictionary<string, string> FactoryParts = new()
    {
        ["HostName"] = "host",
        ["Port"] = "port",
        ["UserName"] = "username",
        ["Password"] = "password",
        ["VirtualHost"] = "virtual-host",
    };
}
