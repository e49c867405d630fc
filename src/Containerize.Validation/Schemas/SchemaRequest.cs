namespace Containerize.Validation.Schemas;

/// <summary>Which schemas a run uses besides those that come with the tool.</summary>
/// <param name="Version">The version of Kubernetes, for example <c>1.30</c>; null for the one that comes with the tool.</param>
/// <param name="Find">Gives the JSON schema of an apiVersion and a kind, or null where there is none; null when no location is known.</param>
public sealed record SchemaRequest(string? Version, Func<string, string, string?>? Find);
