namespace Containerize.Testing.GitHub;

/// <summary>A pull request of the fake server.</summary>
public sealed class FakePull
{
    public required int Number { get; init; }

    public required string Head { get; init; }

    public required string Base { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    /// <summary>The repository that the head is in.</summary>
    public required string From { get; init; }

    /// <summary>The head's commit where it is in a fork; empty for that of the branch.</summary>
    public string ForkedHead { get; init; } = "";

    public bool IsOpen { get; set; } = true;

    public bool MergesByItself { get; set; }

    public bool IsMerged { get; set; }

    public List<FakeComment> Comments { get; } = [];

    public List<string> Labels { get; } = [];

    public List<string> Reviewers { get; } = [];
}
