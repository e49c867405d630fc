namespace Containerize.PullRequests.Planning;

/// <summary>A file as the pull request leaves it.</summary>
/// <param name="Path">The path from the top of the repository.</param>
/// <param name="Mode">Its mode as Git writes it.</param>
/// <param name="Before">Its text in the base; null when it is not there.</param>
/// <param name="After">Its text from now on.</param>
public sealed record ChangedFile(string Path, string Mode, string? Before, string After);
