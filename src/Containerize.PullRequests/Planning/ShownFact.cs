namespace Containerize.PullRequests.Planning;

/// <summary>What was found, as the body shows it.</summary>
internal sealed record ShownFact(string Says, string Value, string Detail, ShownPlace? Place)
{
    public bool HasDetail => Detail.Length > 0;
}
