using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>A pull request as it would be made: a value, of which nothing has happened yet.</summary>
/// <param name="Base">What it is made against.</param>
/// <param name="Branch">The bot's branch.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The description, in Markdown.</param>
/// <param name="CommitMessage">The message of its one commit.</param>
/// <param name="ContentHash">What it would change, as a hash: the same content has the same one, whatever the base.</param>
/// <param name="Files">The files, sorted by path; never empty.</param>
public sealed record Proposal(BaseCommit Base, string Branch, string Title, string Body, string CommitMessage, string ContentHash, EquatableList<ChangedFile> Files)
{
    /// <summary>The labels that it gets.</summary>
    public EquatableList<string> Labels { get; init; }

    /// <summary>The people and teams that are asked to review it.</summary>
    public EquatableList<string> Reviewers { get; init; }

    /// <summary>Whether GitHub merges it as soon as what the base branch asks for holds.</summary>
    public bool AutoMerge { get; init; }

    /// <summary>Whether it offers the settings alone, because the repository is asked first.</summary>
    public bool IsOnboarding { get; init; }

    /// <summary>The rules whose findings the description leaves out, because somebody asked for it.</summary>
    public EquatableList<string> Ignored { get; init; }

    /// <summary>The files with edits that collide with what is new.</summary>
    public EquatableList<string> Conflicts { get; init; }

    /// <summary>Whether edits collide somewhere with what is new.</summary>
    public bool HasConflicts => Conflicts.Count > 0;
}
