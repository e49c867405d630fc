namespace Containerize.Generation.Kubernetes;

/// <summary>A probe.</summary>
/// <param name="Kind">http, tcp, grpc or exec.</param>
internal sealed record ProbePlan(string Kind)
{
    /// <summary>The path, for http.</summary>
    public string Path { get; init; } = "";

    /// <summary>The port's name, for http and tcp.</summary>
    public string Port { get; init; } = "";

    /// <summary>The scheme, for http.</summary>
    public bool Https { get; init; }

    /// <summary>The port's number, for grpc.</summary>
    public int Number { get; init; }

    /// <summary>The command, for exec.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Seconds between two probes.</summary>
    public int Period { get; init; } = 10;

    /// <summary>How often it may fail in a row.</summary>
    public int Failures { get; init; } = 3;

    /// <summary>Seconds until a probe without an answer has failed.</summary>
    public int Timeout { get; init; } = 1;
}
