namespace Containerize.Analyzers.Tests.Platform;

public class RegistryRuleTests() : RuleTests("CTZ5602")
{
    [Fact]
    public Task A_key() => Reports(
        """
        using Microsoft.Win32;
        var key = [|Registry.LocalMachine|].OpenSubKey("SOFTWARE");
        """);

    [Fact]
    public Task Guarded() => Guards(
        """
        using Microsoft.Win32;
        if (OperatingSystem.IsWindows())
            Console.WriteLine(Registry.LocalMachine.OpenSubKey("SOFTWARE"));
        """);

    [Fact]
    public Task Left_before() => Guards(
        """
        using Microsoft.Win32;
        public static class Keys
        {
            public static object? Read()
            {
                if (!OperatingSystem.IsWindows())
                    return null;
                return Registry.LocalMachine.OpenSubKey("SOFTWARE");
            }
        }
        """, Given.Library);

    [Fact]
    public Task A_registry_of_something_else() => Guards(
        """
        Registry.Users.Add("a");
        public static class Registry { public static List<string> Users { get; } = []; }
        """);
}
