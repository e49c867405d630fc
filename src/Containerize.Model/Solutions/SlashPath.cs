namespace Containerize.Model;

/// <summary>Paths as the model has them: relative to a root, with forward slashes.</summary>
public static class SlashPath
{
    /// <summary>The folder that holds a file or folder; empty for the root.</summary>
    /// <param name="path">The path.</param>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : "";

    /// <summary>The last part of a path.</summary>
    /// <param name="path">The path.</param>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
