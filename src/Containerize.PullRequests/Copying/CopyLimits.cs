namespace Containerize.PullRequests.Copying;

/// <summary>How large a repository may be. Beyond any of these it is refused as a whole, before a byte of it is written.</summary>
/// <param name="Files">How many files.</param>
/// <param name="FileBytes">How many bytes one file may have.</param>
/// <param name="TotalBytes">How many bytes all files together may have.</param>
/// <param name="Depth">How many folders may lie within each other.</param>
/// <param name="PathLength">How many characters a path may have.</param>
public sealed record CopyLimits(int Files, long FileBytes, long TotalBytes, int Depth, int PathLength)
{
    /// <summary>More than any solution that people work on has.</summary>
    public static CopyLimits Default { get; } = new(100_000, 256L << 20, 2L << 30, 64, 1024);
}
