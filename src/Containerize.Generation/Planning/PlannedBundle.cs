namespace Containerize.Generation.Planning;

/// <summary>An Entity Framework bundle: a program that brings a database's schema to what a service expects, made of the service's own migrations.</summary>
/// <param name="Tool">The version of dotnet-ef that makes it: that of the project's own packages.</param>
/// <param name="Context">The database context; empty where the project has one.</param>
internal sealed record PlannedBundle(string Tool, string Context)
{
    /// <summary>Whether a context is named.</summary>
    public bool HasContext => Context.Length > 0;
}
