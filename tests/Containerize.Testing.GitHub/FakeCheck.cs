namespace Containerize.Testing.GitHub;

/// <summary>A check run of the fake server.</summary>
public sealed class FakeCheck
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Commit { get; init; }

    public required string ExternalId { get; init; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Status { get; set; } = "queued";

    public string? Conclusion { get; set; }

    public List<string> Annotations { get; } = [];
}
