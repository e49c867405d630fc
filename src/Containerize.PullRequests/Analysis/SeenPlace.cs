namespace Containerize.PullRequests.Analysis;

/// <summary>A line of the repository.</summary>
/// <param name="File">The path from the top of the repository.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
public sealed record SeenPlace(string File, int Line);
