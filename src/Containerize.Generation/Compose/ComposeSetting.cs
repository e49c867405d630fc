namespace Containerize.Generation.Compose;

/// <summary>A variable that the compose file asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it is, as the comment above it.</param>
/// <param name="Usual">The value that holds unless it is set; empty for none, and for everything that could be a secret.</param>
internal sealed record ComposeSetting(string Name, string What, string Usual);
