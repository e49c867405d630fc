using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Couchbase clients.</summary>
public sealed class CouchbaseDetector() : ServerClientDetector(
    "couchbase",
    ServerTypes.Couchbase,
    ConnectionKind.Database,
    ClientCall.Static("Cluster", "ConnectAsync", "Couchbase client"),
    ClientCall.Method("AddCouchbase", "Couchbase client") with { AddressMembers = ["ConnectionString"] });
