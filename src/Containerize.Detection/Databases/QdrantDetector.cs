using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Qdrant vector database.</summary>
public sealed class QdrantDetector() : ServerClientDetector(
    "qdrant",
    ServerTypes.Qdrant,
    ConnectionKind.Database,
    ClientCall.Creation("QdrantClient", "Qdrant client") with { Form = "host" },
    ClientCall.Creation("QdrantGrpcClient", "Qdrant client") with { Form = "host" },
    ClientCall.Aspire("AddQdrantClient"),
    ClientCall.Method("AddQdrantVectorStore", "Semantic Kernel") with { Form = "host" });
