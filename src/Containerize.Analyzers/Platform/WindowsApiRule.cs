namespace Containerize.Analyzers.Platform;

/// <summary>Libraries of Windows, and classes that work there alone.</summary>
internal sealed class WindowsApiRule() : CodeRule(PlatformRules.WindowsApi)
{
    private static readonly HashSet<string> Libraries = new(StringComparer.OrdinalIgnoreCase)
    {
        "kernel32", "user32", "advapi32", "gdi32", "shell32", "ole32", "oleaut32", "ntdll", "winmm", "wtsapi32", "psapi", "crypt32", "netapi32", "secur32", "iphlpapi", "winspool.drv", "msvcrt", "userenv", "wininet", "dbghelp",
    };

    private static readonly (string Type, string Home)[] Types =
    [
        ("ManagementObjectSearcher", "System.Management"), ("PerformanceCounter", "System.Diagnostics"), ("DirectoryEntry", "System.DirectoryServices"), ("DirectorySearcher", "System.DirectoryServices"), ("MessageQueue", "System.Messaging"),
        ("ServiceController", "System.ServiceProcess"),
    ];

    private static readonly string[] Questions = ["IsWindows", "IsOSPlatform", "OSVersion"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["DllImport", "LibraryImport", "ProtectedData", "WindowsIdentity", .. Types.Select(type => type.Type)];

    public override void Check(RuleContext file)
    {
        // Where a file asks for the platform anywhere, its calls are guarded in one way or another.
        if (IsGuardedSomewhere(file))
        {
            return;
        }

        foreach (var attribute in file.File.Syntax.Attributes("DllImport", "LibraryImport"))
        {
            if (attribute.ArgumentList?.Arguments is [{ Expression: var library }, ..] && file.File.Values.Read(library) is LiteralText { Text: var name } && Libraries.Contains(WithoutExtension(name)) && !WindowsGuard.Covers(file.File, attribute))
            {
                file.Report(library, $"'{Found.Shown(name)}' is a library of Windows", "use what .NET has on every platform, or call it only under OperatingSystem.IsWindows()");
            }
        }

        foreach (var (type, home) in Types)
        {
            foreach (var creation in file.File.Syntax.Creations(type).Where(c => file.File.MayBeFrom(c, home) && !WindowsGuard.Covers(file.File, c)))
            {
                Report(file, creation, type);
            }
        }

        foreach (var call in file.File.Syntax.Calls("Protect", "Unprotect", "RunImpersonated", "GetCurrent"))
        {
            if (Syntax.ReceiverOf(call) is { } receiver && SyntaxIndex.NameOf(receiver) is "ProtectedData" or "WindowsIdentity" && file.File.MayBeFrom(call, "System.Security") && !WindowsGuard.Covers(file.File, call))
            {
                Report(file, call, SyntaxIndex.NameOf(receiver));
            }
        }
    }

    private static void Report(RuleContext file, SyntaxNode node, string type) =>
        file.Report(Syntax.NameIn(node), $"{type} works on Windows alone", "use what .NET has on every platform, or call it only under OperatingSystem.IsWindows()");

    private static bool IsGuardedSomewhere(RuleContext file) => Questions.Any(name => file.Names(name).Any());

    private static string WithoutExtension(string library) => library.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? library.Substring(0, library.Length - 4) : library;
}
