using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>CouchDB clients.</summary>
public sealed class CouchDbDetector() : ServerClientDetector(
    "couch-db",
    ServerTypes.CouchDb,
    ConnectionKind.Database,
    ClientCall.Creation("CouchClient", "CouchDB client") with { Form = "uri" },
    ClientCall.Method("AddCouchContext", "CouchDB client") with { Address = -1, AddressCalls = ["UseEndpoint"], Form = "uri" });
