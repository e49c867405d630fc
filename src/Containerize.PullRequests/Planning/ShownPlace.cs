namespace Containerize.PullRequests.Planning;

/// <summary>A place as the body shows it.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Url">Where it leads; empty for nowhere.</param>
internal sealed record ShownPlace(string Text, string Url)
{
    public bool HasUrl => Url.Length > 0;
}
