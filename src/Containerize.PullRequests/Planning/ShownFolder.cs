namespace Containerize.PullRequests.Planning;

/// <summary>The new files of a folder as the body shows them: the folder is said once.</summary>
/// <param name="Path">The folder; empty for the top of the repository.</param>
/// <param name="Names">The names of the files.</param>
internal sealed record ShownFolder(string Path, EquatableList<string> Names)
{
    public bool HasPath => Path.Length > 0;
}
