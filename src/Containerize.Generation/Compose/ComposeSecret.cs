namespace Containerize.Generation.Compose;

/// <summary>A secret that lies in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file, relative to the compose file.</param>
internal sealed record ComposeSecret(string Name, string File);
