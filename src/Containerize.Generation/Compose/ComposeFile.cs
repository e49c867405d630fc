namespace Containerize.Generation.Compose;

/// <summary>A file with a secret that a service reads.</summary>
/// <param name="Name">The secret's name.</param>
/// <param name="Source">The file, relative to the compose file.</param>
/// <param name="Target">Where the container finds it.</param>
internal sealed record ComposeFile(string Name, string Source, string Target);
