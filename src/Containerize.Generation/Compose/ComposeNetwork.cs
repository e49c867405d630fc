namespace Containerize.Generation.Compose;

/// <summary>A network of the compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Internal">Whether nothing leads out of it.</param>
internal sealed record ComposeNetwork(string Name, bool Internal);
