namespace Containerize.Validation.Schemas;

/// <summary>A kind that the API serves.</summary>
/// <param name="ApiVersion">For example <c>apps/v1</c>.</param>
/// <param name="Kind">For example <c>Deployment</c>.</param>
/// <param name="Namespaced">Whether its objects live in a namespace.</param>
/// <param name="Schema">The schema of its objects.</param>
internal sealed record KindSchema(string ApiVersion, string Kind, bool Namespaced, SchemaNode Schema);
