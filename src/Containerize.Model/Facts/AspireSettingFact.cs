namespace Containerize.Model;

/// <summary>An Aspire AppHost says something of a resource: what it refers to, waits for, gets as environment variable, opens to the outside.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="Setting">The method that says it, for example <c>WithReference</c>.</param>
/// <param name="Key">The variable's name, or the number of the port that the resource listens on; else empty.</param>
/// <param name="Value">The other resource's name, the variable's value or the path; empty where there is none.</param>
public sealed record AspireSettingFact(Evidence Evidence, Scope Scope, string Resource, string Setting, string Key, string Value) : Fact(Evidence, Scope);
