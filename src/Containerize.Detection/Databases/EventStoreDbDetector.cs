using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>EventStoreDB and KurrentDB: the gRPC and TCP clients and health checks.</summary>
public sealed class EventStoreDbDetector() : ServerClientDetector(
    "event-store-db",
    ServerTypes.EventStoreDb,
    ConnectionKind.Database,
    ClientCall.Method("AddEventStoreClient", "EventStore client") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("AddKurrentDBClient", "KurrentDB client"),
    ClientCall.Static("EventStoreClientSettings", "Create", "EventStore client"),
    ClientCall.Static("KurrentDBClientSettings", "Create", "KurrentDB client"),
    ClientCall.Static("EventStoreConnection", "Create", "EventStore client"),
    ClientCall.Method("AddEventStore", "health check"));
