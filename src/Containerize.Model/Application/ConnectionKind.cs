namespace Containerize.Model;

/// <summary>What one end uses the other as; the lower-case names are part of the published schema.</summary>
public enum ConnectionKind
{
    /// <summary>HTTP calls.</summary>
    Http,

    /// <summary>gRPC calls.</summary>
    Grpc,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A cache.</summary>
    Cache,

    /// <summary>A message broker.</summary>
    Broker,

    /// <summary>Blob, file or object storage.</summary>
    Storage,

    /// <summary>Identity: tokens and sign-in.</summary>
    Identity,

    /// <summary>Mail.</summary>
    Mail,

    /// <summary>Full-text search.</summary>
    Search,

    /// <summary>Logs, traces and metrics.</summary>
    Telemetry,

    /// <summary>From the publisher of a message to its consumer; the broker stands between them.</summary>
    Message,

    /// <summary>Service discovery, secrets or configuration servers.</summary>
    Configuration,
}
