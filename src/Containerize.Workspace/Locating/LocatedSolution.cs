namespace Containerize.Workspace.Locating;

/// <summary>The file that the user means.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Shown">Its path as messages name it: as the user gave it.</param>
internal sealed record LocatedSolution(string Path, string Shown)
{
    /// <summary>The folder that holds it.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
