namespace Containerize.Generation.Dockerfiles;

/// <summary>Which SDK builds an image.</summary>
/// <param name="Tags">The tags of its version.</param>
/// <param name="Exact">The exact version where global.json takes no other feature band; else empty.</param>
internal sealed record SdkVersion(DotnetTags Tags, string Exact)
{
    private static readonly string[] WithinBand = ["", "patch", "latestpatch", "disable"];

    /// <summary>The SDK that serves the framework, and global.json where it pins a newer one.</summary>
    public static SdkVersion Of(Service service)
    {
        var own = DotnetTags.Of(service.TargetFramework);
        var parts = service.Build.PinnedSdk.Split('.');
        if (parts.Length < 3 || parts.Any(p => p.Length == 0 || !p.All(char.IsAsciiDigit))) return new SdkVersion(own, "");
        var pinned = new DotnetTags($"{parts[0]}.{parts[1]}");
        if (pinned.Major < own.Major) return new SdkVersion(own, "");

        // The newest SDK of a version is of another feature band sooner or later, which such a global.json refuses.
        return new SdkVersion(pinned, WithinBand.Contains(service.Build.SdkRollForward) ? service.Build.PinnedSdk : "");
    }
}
