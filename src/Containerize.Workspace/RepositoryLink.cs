namespace Containerize.Workspace;

/// <summary>Symbolic links of the repository: one that leads out of it could name a device, or a file that is none of ours to read.</summary>
internal static class RepositoryLink
{
    /// <summary>Whether a file is a link that ends outside a folder.</summary>
    public static bool LeadsOutside(string folder, string file)
    {
        if (new FileInfo(file).LinkTarget is null) return false;
        return File.ResolveLinkTarget(file, returnFinalTarget: true) is not { } target || !RelativePath.IsInside(folder, target.FullName);
    }
}
