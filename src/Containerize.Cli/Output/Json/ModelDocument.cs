namespace Containerize.Cli.Output.Json;

/// <summary>The application model in its published form, docs/schema/application-model.v1.json.</summary>
internal sealed record ModelDocument
{
    /// <summary>The version of the form.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The application's name: namespace and compose project.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that all paths are relative to, itself relative to the solution's folder.</summary>
    public required string Root { get; init; }

    /// <summary>The environment that ports and health paths were chosen for.</summary>
    public required string Environment { get; init; }

    /// <summary>The services, sorted by name.</summary>
    public required IReadOnlyList<ServiceDocument> Services { get; init; }

    /// <summary>The servers, sorted by name.</summary>
    public required IReadOnlyList<InfrastructureDocument> Infrastructure { get; init; }

    /// <summary>Who depends on whom.</summary>
    public required IReadOnlyList<ConnectionDocument> Connections { get; init; }

    /// <summary>What could not be determined.</summary>
    public required IReadOnlyList<UnresolvedDocument> Unresolved { get; init; }

    /// <summary>Projects left out and why, files that could not be read.</summary>
    public required IReadOnlyList<NoticeDocument> Notices { get; init; }
}
