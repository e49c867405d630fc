namespace Containerize.Model;

/// <summary>A solution, as read. All paths are relative to the output root, with forward slashes.</summary>
/// <param name="Path">The solution file, or the project file when the tool was given one.</param>
/// <param name="Name">The solution file's name without its extension.</param>
/// <param name="Root">The output root relative to the solution's folder: <c>.</c>, <c>..</c>, <c>../..</c>.</param>
/// <param name="Projects">The projects that the solution lists and those that they reference, sorted by path.</param>
public sealed record Solution(string Path, string Name, string Root, EquatableList<Project> Projects)
{
    /// <summary>The paths of the projects that the solution itself lists; only these can be services.</summary>
    public EquatableList<string> Listed { get; init; }

    /// <summary>What could not be read, and projects that were left out, with reasons.</summary>
    public EquatableList<Notice> Notices { get; init; }

    /// <summary>The output root relative to the repository's root; empty when they are the same or nothing says where the repository starts.</summary>
    public string RepositoryFolder { get; init; } = "";

    /// <summary>The SDK version that global.json pins; empty when there is none.</summary>
    public string PinnedSdk { get; init; } = "";

    /// <summary>Which other SDKs global.json takes, in lower case: its <c>rollForward</c>; empty when it says nothing.</summary>
    public string SdkRollForward { get; init; } = "";
}
