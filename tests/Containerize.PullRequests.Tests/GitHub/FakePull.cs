namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>A pull request of the fake server.</summary>
internal sealed class FakePull
{
    public required int Number { get; init; }

    public required string Head { get; init; }

    public required string Base { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public bool IsOpen { get; set; } = true;

    public bool IsMerged { get; set; }

    public List<string> Comments { get; } = [];

    public List<string> Labels { get; } = [];

    public List<string> Reviewers { get; } = [];
}
