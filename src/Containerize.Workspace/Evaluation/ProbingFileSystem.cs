using Microsoft.Build.FileSystem;

namespace Containerize.Workspace.Evaluation;

/// <summary>The file system as MSBuild sees it here, with every question noted.</summary>
internal sealed class ProbingFileSystem(FileProbes probes) : MSBuildFileSystemBase
{
    /// <inheritdoc/>
    public override bool FileExists(string path) => probes.FileExists(path);

    /// <inheritdoc/>
    public override bool DirectoryExists(string path) => probes.FolderExists(path);

    /// <inheritdoc/>
    public override bool FileOrDirectoryExists(string path) => probes.FileExists(path) || probes.FolderExists(path);

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateFiles(string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly) => List("files", path, searchPattern, searchOption);

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateDirectories(string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly) => List("folders", path, searchPattern, searchOption);

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly) => List("entries", path, searchPattern, searchOption);

    private IEnumerable<string> List(string what, string path, string pattern, SearchOption option) => probes.List(option == SearchOption.AllDirectories ? what + "+" : what, path, pattern);
}
