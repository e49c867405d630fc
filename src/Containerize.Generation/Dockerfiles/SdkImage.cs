namespace Containerize.Generation.Dockerfiles;

/// <summary>An image that the .NET SDK builds by itself.</summary>
/// <param name="Name">The service's name.</param>
/// <param name="Project">The project file, relative to the folder of the build file.</param>
/// <param name="Properties">The properties that its publish is given, sorted by name.</param>
internal sealed record SdkImage(string Name, string Project, IReadOnlyList<NamedValue> Properties);
