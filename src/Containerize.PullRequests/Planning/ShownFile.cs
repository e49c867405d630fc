namespace Containerize.PullRequests.Planning;

/// <summary>A file as the body shows it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="What">What becomes of it, in our words.</param>
internal sealed record ShownFile(string Path, string What);
