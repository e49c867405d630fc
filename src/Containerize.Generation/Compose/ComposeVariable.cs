namespace Containerize.Generation.Compose;

/// <summary>An environment variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; empty where it is passed on.</param>
/// <param name="PassedOn">Whether it is passed on from the caller's environment where it is set there.</param>
internal sealed record ComposeVariable(string Name, string Value, bool PassedOn = false);
