namespace Containerize.Generation;

/// <summary>What happens to a file, or would.</summary>
/// <param name="Path">The path relative to the output folder.</param>
/// <param name="Before">The text as it is; null when the file is not there.</param>
/// <param name="After">The text as it will be; null when the file is removed.</param>
public sealed record FileChange(string Path, string? Before, string? After);
