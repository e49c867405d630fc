namespace Containerize.Model;

/// <summary>What a service is; the lower-case names are part of the published schema.</summary>
public enum ServiceKind
{
    /// <summary>Answers HTTP or gRPC requests.</summary>
    Web,

    /// <summary>Runs for ever without answering requests.</summary>
    Worker,

    /// <summary>Runs to completion.</summary>
    Job,

    /// <summary>Azure Functions.</summary>
    Functions,

    /// <summary>Forwards requests to other services.</summary>
    Gateway,

    /// <summary>Static files for a browser.</summary>
    Spa,
}
