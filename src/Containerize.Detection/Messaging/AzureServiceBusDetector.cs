using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>Azure Service Bus: both generations of the client, MassTransit, NServiceBus, CAP, Wolverine, Rebus, Aspire's client and health checks.</summary>
public sealed class AzureServiceBusDetector() : ServerClientDetector(
    "azure-service-bus",
    ServerTypes.AzureServiceBus,
    ConnectionKind.Broker,
    ClientCall.Creation("ServiceBusClient", "Service Bus client"),
    ClientCall.Creation("ServiceBusAdministrationClient", "Service Bus client"),
    ClientCall.Creation("ServiceBusConnectionStringBuilder", "Service Bus client"),
    ClientCall.Creation("ServiceBusConnection", "Service Bus client"),
    ClientCall.Creation("QueueClient", "Service Bus client") with { Namespaces = ["Microsoft.Azure.ServiceBus", "Microsoft.ServiceBus"], Target = 1 },
    ClientCall.Creation("TopicClient", "Service Bus client") with { Namespaces = ["Microsoft.Azure.ServiceBus", "Microsoft.ServiceBus"], Target = 1 },
    ClientCall.Creation("SubscriptionClient", "Service Bus client") with { Namespaces = ["Microsoft.Azure.ServiceBus", "Microsoft.ServiceBus"], Target = 1 },
    ClientCall.Method("AddServiceBusClient", "Service Bus client"),
    ClientCall.Method("AddServiceBusClientWithNamespace", "Service Bus client") with { Form = "host" },
    ClientCall.Aspire("AddAzureServiceBusClient"),
    ClientCall.Method("UsingAzureServiceBus", "MassTransit") with { Address = -1, AddressCalls = ["Host"] },
    ClientCall.Method("UseAzureServiceBus", "CAP, Wolverine or Rebus") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Creation("AzureServiceBusTransport", "NServiceBus"),
    ClientCall.Method("UseTransport", "NServiceBus") with { Address = -1, TypeArgument = "AzureServiceBusTransport" },
    ClientCall.Method("UseAzureServiceBusAsOneWayClient", "Rebus"),
    ClientCall.Method("WithProviderServiceBus", "SlimMessageBus") with { Address = -1, AddressMembers = ["ConnectionString"] },
    ClientCall.Method("AddAzureServiceBusQueue", "health check") with { Target = 1 },
    ClientCall.Method("AddAzureServiceBusTopic", "health check") with { Target = 1 });
