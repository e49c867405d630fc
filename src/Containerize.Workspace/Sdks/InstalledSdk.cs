using System.Runtime.InteropServices;

namespace Containerize.Workspace.Sdks;

/// <summary>An SDK of the .NET installation that this process runs on.</summary>
/// <param name="Version">Its version as its folder is named.</param>
/// <param name="Folder">Its full path.</param>
internal sealed record InstalledSdk(string Version, string Folder)
{
    /// <summary>The folder that holds <c>sdk</c>, <c>shared</c> and <c>packs</c>.</summary>
    public static string DotnetRoot { get; } = FindDotnetRoot();

    /// <summary>All that this runtime can load, newest first.</summary>
    public static IReadOnlyList<InstalledSdk> All()
    {
        var folder = Path.Combine(DotnetRoot, "sdk");
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. from path in Directory.EnumerateDirectories(folder)
               where File.Exists(Path.Combine(path, "Microsoft.Build.dll"))
               let version = SdkVersion.Parse(Path.GetFileName(path))
               where version is not null && (version.Major, version.Minor).CompareTo((Environment.Version.Major, Environment.Version.Minor)) <= 0
               orderby version descending
               select new InstalledSdk(Path.GetFileName(path), path),
        ];
    }

    private static string FindDotnetRoot()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
        var root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(runtime)));
        return root is not null && Directory.Exists(Path.Combine(root, "sdk")) ? root : Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? root ?? runtime;
    }
}
