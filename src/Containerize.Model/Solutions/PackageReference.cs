namespace Containerize.Model;

/// <summary>A NuGet package that a project references.</summary>
/// <param name="Name">The package id.</param>
/// <param name="Version">The version as evaluated (central versions applied); empty when none is given.</param>
public sealed record PackageReference(string Name, string Version);
