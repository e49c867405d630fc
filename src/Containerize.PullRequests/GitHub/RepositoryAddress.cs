namespace Containerize.PullRequests.GitHub;

/// <summary>Where a repository is.</summary>
/// <param name="Api">The address of the API.</param>
/// <param name="Server">The address that people and Git use.</param>
/// <param name="Owner">The owner.</param>
/// <param name="Name">The repository's name.</param>
public sealed record RepositoryAddress(Uri Api, Uri Server, string Owner, string Name)
{
    /// <summary>The address that Git fetches from.</summary>
    public Uri Git => new($"{Server.AbsoluteUri.TrimEnd('/')}/{Owner}/{Name}.git");

    /// <summary>The address of its page.</summary>
    public string Page => $"{Server.AbsoluteUri.TrimEnd('/')}/{Owner}/{Name}";
}
