namespace Containerize.PullRequests.Git;

/// <summary>One file of a commit's tree.</summary>
/// <param name="Path">The path from the top of the repository, with forward slashes.</param>
/// <param name="Mode">Its mode as Git writes it.</param>
/// <param name="Id">The id of its content.</param>
/// <param name="Size">How many bytes its content has; 0 for a submodule.</param>
public sealed record TreeEntry(string Path, string Mode, string Id, long Size)
{
    /// <summary>The mode of a file.</summary>
    public const string File = "100644";

    /// <summary>The mode of a file that can be executed.</summary>
    public const string Executable = "100755";

    /// <summary>The mode of a symbolic link.</summary>
    public const string Link = "120000";

    /// <summary>The mode of a submodule.</summary>
    public const string Submodule = "160000";

    /// <summary>Whether it is a plain file.</summary>
    public bool IsFile => Mode is File or Executable;
}
