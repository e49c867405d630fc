using Containerize.Validation.Dockerfiles;

namespace Containerize.Deployment.Compose;

/// <summary>Asks ignore files of builds.</summary>
internal static class IgnoreLists
{
    /// <summary>Whether an ignore file leaves a path out of the build context.</summary>
    /// <param name="file">The absolute path of the ignore file.</param>
    /// <param name="path">The path, relative to the context.</param>
    public static bool KeepsOut(string file, string path) =>
        IgnoreList.Read(new TextFile(Path.GetFileName(file), File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal))).KeepsOut(path);
}
