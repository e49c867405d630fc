using System.Runtime.InteropServices;

namespace Containerize.PullRequests.Sandboxing;

/// <summary>Who this process runs as.</summary>
internal static partial class UserId
{
    /// <summary>The user and the group, as numbers with a colon between.</summary>
    public static string Own() => $"{User()}:{Group()}";

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint User();

    [LibraryImport("libc", EntryPoint = "getegid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint Group();
}
