namespace Containerize.Generation.Compose;

/// <summary>A file or folder that an image is built from.</summary>
/// <param name="Path">It, relative to the compose file.</param>
/// <param name="IsFolder">Whether it is a folder, of which the output of builds does not count.</param>
internal sealed record WatchedPath(string Path, bool IsFolder);
