namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>A commit of the fake server.</summary>
internal sealed record FakeCommit(string Sha, string Message, string Tree, IReadOnlyList<string> Parents);
