namespace Containerize.Generation.Compose;

/// <summary>A port that the host opens, for itself alone.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The number in the container.</param>
/// <param name="Published">The number on the host, as a string.</param>
internal sealed record ComposePort(string Name, int Target, string Published);
