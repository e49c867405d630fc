using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Couchbase and CouchDB clients.</summary>
public sealed class CouchDbDetector() : ServerClientDetector(
    "couch-db",
    ServerTypes.CouchDb,
    ConnectionKind.Database,
    ClientCall.Static("Cluster", "ConnectAsync", "Couchbase client"),
    ClientCall.Method("AddCouchbase", "Couchbase client") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Creation("CouchClient", "CouchDB client") with { Form = "uri" },
    ClientCall.Method("AddCouchContext", "CouchDB client") with { Address = -1, AddressCalls = ["UseEndpoint"], Form = "uri" });
