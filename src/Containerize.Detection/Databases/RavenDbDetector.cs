using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>RavenDB: the client and Aspire's integration.</summary>
public sealed class RavenDbDetector() : ServerClientDetector(
    "raven-db",
    ServerTypes.RavenDb,
    ConnectionKind.Database,
    ClientCall.Creation("DocumentStore", "RavenDB client") with { Address = -1, AddressMembers = ["Urls"], Namespaces = ["Raven"], Form = "uri" },
    ClientCall.Aspire("AddRavenDBClient"),
    ClientCall.Method("AddRavenDbDocStore", "RavenDB client") with { Address = -1, AddressMembers = ["Urls"], Form = "uri" },
    ClientCall.Method("AddRavenDB", "health check") with { Address = -1, AddressMembers = ["Urls"], Form = "uri" });
