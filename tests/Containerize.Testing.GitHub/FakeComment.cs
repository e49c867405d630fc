namespace Containerize.Testing.GitHub;

/// <summary>A comment of the fake server.</summary>
public sealed record FakeComment(long Id, int Number, string Author, string Body)
{
    /// <summary>Who reacted with what, each once.</summary>
    public List<(string Login, string Content)> Reactions { get; } = [];
}
