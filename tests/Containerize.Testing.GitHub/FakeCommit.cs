namespace Containerize.Testing.GitHub;

/// <summary>A commit of the fake server.</summary>
public sealed record FakeCommit(string Sha, string Message, string Tree, IReadOnlyList<string> Parents);
