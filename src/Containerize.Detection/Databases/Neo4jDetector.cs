using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Neo4j: the driver and Neo4jClient.</summary>
public sealed class Neo4jDetector() : ServerClientDetector(
    "neo4j",
    ServerTypes.Neo4j,
    ConnectionKind.Database,
    ClientCall.Static("GraphDatabase", "Driver", "Neo4j driver") with { Form = "uri" },
    ClientCall.Creation("GraphClient", "Neo4jClient") with { Namespaces = ["Neo4jClient"], Form = "uri" },
    ClientCall.Creation("BoltGraphClient", "Neo4jClient") with { Form = "uri" });
