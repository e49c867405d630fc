namespace Containerize.Generation.Servers;

/// <summary>A port of a server.</summary>
/// <param name="Name">Its name, at most 15 characters.</param>
/// <param name="Number">Its number.</param>
internal sealed record ServerPort(string Name, int Number);
