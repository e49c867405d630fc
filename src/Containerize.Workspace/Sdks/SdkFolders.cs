namespace Containerize.Workspace.Sdks;

/// <summary>Finds MSBuild SDKs that are on the machine already. Nothing is ever fetched.</summary>
internal static class SdkFolders
{
    /// <summary>The folder that NuGet extracts packages to by the user's settings; the repository's nuget.config has no say.</summary>
    public static string GlobalPackages { get; } = FindGlobalPackages();

    /// <summary>The <c>Sdk</c> folder of an SDK, or null when it is not on the machine.</summary>
    /// <param name="sdks">The <c>Sdks</c> folder of the .NET SDK in use; null to look among packages only.</param>
    /// <param name="name">The SDK's name.</param>
    /// <param name="version">The exact version that is asked for; may be empty.</param>
    public static string? Find(string? sdks, string name, string version)
    {
        if (!IsPlain(name)) return null;
        if (sdks is not null && Path.Combine(sdks, name, "Sdk") is var shipped && Directory.Exists(shipped)) return shipped;
        if (version.Length == 0 || !IsPlain(version)) return null;
        var package = Path.Combine(GlobalPackages, name.ToLowerInvariant(), version.ToLowerInvariant());
        foreach (var folder in new[] { Path.Combine(package, "Sdk"), Path.Combine(package, "sdk") })
        {
            if (Directory.Exists(folder)) return folder;
        }

        return null;
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && !text.Contains("..", StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+');

    private static string FindGlobalPackages()
    {
        var named = Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        return string.IsNullOrEmpty(named) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages") : Path.GetFullPath(named);
    }
}
