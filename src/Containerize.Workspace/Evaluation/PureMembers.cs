namespace Containerize.Workspace.Evaluation;

/// <summary>
/// The members that MSBuild property functions may call here: none of them writes, starts or loads anything.
/// Statics are those that MSBuild's own table offers, less Path.GetTempFileName (creates a file) and MSBuild.RegisterBuildCheck (loads an assembly).
/// </summary>
internal static class PureMembers
{
    private static readonly HashSet<string> PureTypes = Set(
        "System.Byte System.Char System.Convert System.DateTime System.DateTimeOffset System.Decimal System.Double System.Enum System.Guid System.Int16 System.Int32 System.Int64 "
        + "System.Math System.UInt16 System.UInt32 System.UInt64 System.SByte System.Single System.String System.StringComparer System.TimeSpan System.Text.RegularExpressions.Regex "
        + "System.Uri System.UriBuilder System.Version System.OperatingSystem System.Runtime.InteropServices.RuntimeInformation System.Runtime.InteropServices.OSPlatform "
        + "System.Globalization.CultureInfo Microsoft.Build.Utilities.ToolLocationHelper");

    private static readonly Dictionary<string, HashSet<string>> Statics = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MSBuild"] = Set(
            "Add Subtract Multiply Divide Modulo Escape Unescape BitwiseOr BitwiseAnd BitwiseXor BitwiseNot LeftShift RightShift RightShiftUnsigned EnsureTrailingSlash "
            + "GetDirectoryNameOfFileAbove GetPathOfFileAbove GetRegistryValue GetRegistryValueFromView MakeRelative ValueOrDefault NormalizePath NormalizeDirectory IsOSPlatform "
            + "IsOSUnixLike IsOSBsdLike VersionEquals VersionNotEquals VersionGreaterThan VersionGreaterThanOrEquals VersionLessThan VersionLessThanOrEquals StableStringHash "
            + "ConvertToBase64 ConvertFromBase64 AreFeaturesEnabled CheckFeatureAvailability SubstringByAsciiChars SubstringByTextElements GetCurrentToolsDirectory GetToolsDirectory32 "
            + "GetToolsDirectory64 GetMSBuildSDKsPath GetVsInstallRoot GetProgramFiles32 GetMSBuildExtensionsPath IsRunningFromVisualStudio GetTargetFrameworkIdentifier "
            + "GetTargetFrameworkVersion IsTargetFrameworkCompatible GetTargetPlatformIdentifier GetTargetPlatformVersion FilterTargetFrameworks IntersectTargetFrameworks "
            + "DoesTaskHostExist FileExists DirectoryExists"),
        ["System.IO.Path"] = Set(
            "Combine GetFullPath GetDirectoryName GetFileName GetFileNameWithoutExtension GetExtension ChangeExtension IsPathRooted HasExtension GetPathRoot GetTempPath "
            + "GetRandomFileName GetRelativePath Join DirectorySeparatorChar AltDirectorySeparatorChar PathSeparator VolumeSeparatorChar GetInvalidFileNameChars GetInvalidPathChars "
            + "EndsInDirectorySeparator TrimEndingDirectorySeparator IsPathFullyQualified Exists"),
        ["System.IO.File"] = Set(
            "Exists ReadAllText ReadAllBytes GetCreationTime GetCreationTimeUtc GetAttributes GetLastAccessTime GetLastWriteTime GetLastWriteTimeUtc"),
        ["System.IO.Directory"] = Set("Exists GetDirectories GetFiles GetLastAccessTime GetLastWriteTime GetParent"),
        ["System.Environment"] = Set(
            "ExpandEnvironmentVariables GetEnvironmentVariable GetEnvironmentVariables GetFolderPath GetLogicalDrives CommandLine Is64BitOperatingSystem Is64BitProcess MachineName "
            + "NewLine OSVersion ProcessorCount StackTrace SystemDirectory SystemPageSize TickCount UserDomainName UserInteractive UserName Version WorkingSet"),
    };

    private static readonly HashSet<string> Instances = Set(
        "Replace Substring Trim TrimStart TrimEnd ToLower ToUpper ToLowerInvariant ToUpperInvariant StartsWith EndsWith Contains IndexOf LastIndexOf IndexOfAny LastIndexOfAny Split "
        + "Length get_Length PadLeft PadRight Insert Remove Equals CompareTo ToString Chars get_Chars ToCharArray Normalize IsNormalized Count GetHashCode GetValue GetLength GetUpperBound "
        + "FullName Name Parent Exists Root Extension Major Minor Build Revision Year Month Day Hour Minute Second Millisecond Ticks Date TimeOfDay DayOfYear DayOfWeek "
        + "ToUniversalTime ToLocalTime Subtract Add AddDays AddHours AddMinutes AddSeconds AddMonths AddYears Days Hours Minutes Seconds TotalDays TotalHours TotalMinutes TotalSeconds "
        + "TotalMilliseconds Groups Value Success Index Item get_Item Captures LocalPath Host AbsolutePath AbsoluteUri Scheme Port Segments MakeRelativeUri TwoLetterISOLanguageName "
        + "DisplayName IsMatch Match Matches Platform VersionString CompareOrdinal Clone");

    /// <summary>Whether a static member may be called.</summary>
    public static bool AllowsStatic(string type, string member) =>
        PureTypes.Contains(type) || (Statics.TryGetValue(type, out var members) && members.Contains(member));

    /// <summary>Whether a member may be called on what came before it, whatever type that has.</summary>
    public static bool AllowsInstance(string member) => Instances.Contains(member);

    private static HashSet<string> Set(string names) => new(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
