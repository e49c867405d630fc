using Containerize.Model;

namespace Containerize.Detection.Storage;

/// <summary>MinIO: the client and Aspire's integration.</summary>
public sealed class MinioDetector() : ServerClientDetector(
    "minio",
    ServerTypes.Minio,
    ConnectionKind.Storage,
    ClientCall.Creation("MinioClient", "MinIO client") with { Address = -1, Form = "host" },
    ClientCall.Method("WithEndpoint", "MinIO client") with { Namespaces = ["Minio"], Form = "host" },
    ClientCall.Method("AddMinio", "MinIO client") with { Address = -1, AddressCalls = ["WithEndpoint"], Form = "host" },
    ClientCall.Aspire("AddMinioClient"));
