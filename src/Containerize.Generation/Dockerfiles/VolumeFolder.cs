namespace Containerize.Generation.Dockerfiles;

/// <summary>An empty folder for a volume.</summary>
/// <param name="Source">Where the build stage makes it.</param>
/// <param name="Target">Where the volume is mounted.</param>
internal sealed record VolumeFolder(string Source, string Target);
