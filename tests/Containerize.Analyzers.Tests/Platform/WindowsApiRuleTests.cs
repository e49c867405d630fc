namespace Containerize.Analyzers.Tests.Platform;

public class WindowsApiRuleTests() : RuleTests("CTZ5601")
{
    [Fact]
    public Task A_library_of_Windows() => Reports(
        """
        using System.Runtime.InteropServices;
        public static class Native { [DllImport([|"kernel32.dll"|])] public static extern uint GetTickCount(); }
        """, Given.Library);

    [Fact]
    public Task A_class_for_Windows() => Reports(
        """
        var search = new [|System.Management.ManagementObjectSearcher|]("SELECT * FROM Win32_Processor");
        """);

    [Fact]
    public Task Another_library() => Guards(
        """
        using System.Runtime.InteropServices;
        public static class Native { [DllImport("libc")] public static extern int getpid(); }
        """, Given.Library);

    [Fact]
    public Task Marked_for_Windows() => Guards(
        """
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;
        [SupportedOSPlatform("windows")]
        public static class Native { [DllImport("kernel32.dll")] public static extern uint GetTickCount(); }
        """, Given.Library);

    [Fact]
    public Task Guarded_for_Windows() => Guards(
        """
        if (OperatingSystem.IsWindows())
            Console.WriteLine(new System.Management.ManagementObjectSearcher("SELECT * FROM Win32_Processor"));
        """);

    [Fact]
    public Task A_project_for_Windows() => Guards(
        """
        using System.Runtime.InteropServices;
        public static class Native { [DllImport("kernel32.dll")] public static extern uint GetTickCount(); }
        """, Given.Library.With("TargetPlatformIdentifier", "Windows"));
}
