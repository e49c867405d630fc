using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Apache Cassandra and ScyllaDB: the DataStax driver.</summary>
public sealed class CassandraDetector() : ServerClientDetector(
    "cassandra",
    ServerTypes.Cassandra,
    ConnectionKind.Database,
    ClientCall.Method("AddContactPoint", "Cassandra driver") with { Form = "host" },
    ClientCall.Method("AddContactPoints", "Cassandra driver") with { Form = "host" },
    ClientCall.Static("Cluster", "Builder", "Cassandra driver") with { Address = -1, Namespaces = ["Cassandra"] },
    ClientCall.Method("UseCassandra", "EF Core"));
