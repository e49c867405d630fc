using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>Azure Event Hubs: the clients, MassTransit's rider and Aspire's clients.</summary>
public sealed class AzureEventHubsDetector() : ServerClientDetector(
    "azure-event-hubs",
    ServerTypes.AzureEventHubs,
    ConnectionKind.Broker,
    ClientCall.Creation("EventHubProducerClient", "Event Hubs client") with { Target = 1 },
    ClientCall.Creation("EventHubBufferedProducerClient", "Event Hubs client") with { Target = 1 },
    ClientCall.Creation("EventHubConsumerClient", "Event Hubs client") with { Address = 1, Target = 2 },
    ClientCall.Creation("EventProcessorClient", "Event Hubs client") with { Address = 2, Target = 3 },
    ClientCall.Method("AddEventHubProducerClient", "Event Hubs client") with { Target = 1 },
    ClientCall.Aspire("AddAzureEventHubProducerClient"),
    ClientCall.Aspire("AddAzureEventHubConsumerClient"),
    ClientCall.Aspire("AddAzureEventProcessorClient"),
    ClientCall.Method("UsingEventHub", "MassTransit") with { Address = -1, AddressCalls = ["Host"] },
    ClientCall.Method("AddAzureEventHub", "health check"));
