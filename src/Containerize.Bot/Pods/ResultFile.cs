namespace Containerize.Bot.Pods;

/// <summary>A file that the tool wrote.</summary>
/// <param name="Path">Its path from the top of the repository.</param>
/// <param name="Content">Its content.</param>
internal sealed record ResultFile(string Path, byte[] Content);
