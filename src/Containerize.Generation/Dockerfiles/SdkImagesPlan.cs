namespace Containerize.Generation.Dockerfiles;

/// <summary>What the build file of images without a Dockerfile says.</summary>
/// <param name="Images">The images, sorted by name.</param>
internal sealed record SdkImagesPlan(IReadOnlyList<SdkImage> Images);
