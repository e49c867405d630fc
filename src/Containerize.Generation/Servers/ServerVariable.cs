namespace Containerize.Generation.Servers;

/// <summary>An environment variable of a server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; <c>{username}</c>, <c>{database}</c> and <c>{name}</c> are filled in.</param>
internal sealed record ServerVariable(string Name, string Value);
