namespace Containerize.Model;

/// <summary>An Aspire AppHost declares a resource: a project, a server, a database on one, a container.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Name">The resource's name, by which others address it.</param>
/// <param name="Call">The method that adds it, for example <c>AddPostgres</c>.</param>
/// <param name="Parent">The resource that it is added to, a database's server; empty for the application itself.</param>
/// <param name="Target">The project's metadata class or path, the image, or the folder of the Dockerfile; empty where the call names none.</param>
public sealed record AspireResourceFact(Evidence Evidence, Scope Scope, string Name, string Call, string Parent, string Target) : Fact(Evidence, Scope);
