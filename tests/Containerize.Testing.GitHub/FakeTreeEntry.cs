namespace Containerize.Testing.GitHub;

/// <summary>One entry of a folder of the fake server.</summary>
public sealed record FakeTreeEntry(string Mode, string Sha, string Name)
{
    /// <summary>The mode of a folder.</summary>
    public const string Folder = "040000";

    public bool IsFolder => Mode == Folder;

    public string Type => IsFolder ? "tree" : "blob";
}
