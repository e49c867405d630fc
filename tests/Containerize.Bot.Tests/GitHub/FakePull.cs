namespace Containerize.Bot.Tests.GitHub;

/// <summary>A pull request of the fake server.</summary>
internal sealed class FakePull
{
    public required int Number { get; init; }

    public required string Head { get; init; }

    public required string Base { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public bool IsOpen { get; set; } = true;

    public List<string> Comments { get; } = [];
}
