namespace Containerize.Generation.Compose;

/// <summary>A file that the compose file holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its content.</param>
/// <param name="Target">Where a container finds it.</param>
internal sealed record ComposeConfig(string Name, string Content, string Target);
