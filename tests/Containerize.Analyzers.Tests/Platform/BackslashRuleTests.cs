namespace Containerize.Analyzers.Tests.Platform;

public class BackslashRuleTests() : RuleTests("CTZ5604")
{
    [Fact]
    public Task A_relative_path() => Reports(
        """
        var text = File.ReadAllText([|"templates\\mail.html"|]);
        """);

    [Fact]
    public Task A_part_of_a_path() => Reports(
        """
        var path = Path.Combine(AppContext.BaseDirectory, [|@"templates\mail.html"|]);
        var text = File.ReadAllText(path + [|"\\mail.html"|]);
        """);

    [Fact]
    public Task Forward_slashes() => Guards(
        """
        var text = File.ReadAllText("templates/mail.html");
        var path = Path.Combine("templates", "mail.html");
        """);

    [Fact]
    public Task No_path() => Guards(
        """
        var pattern = "a\\d+";
        var parts = "a\\b".Split('\\');
        """);

    [Fact]
    public Task Windows() => Guards(
        """
        if (OperatingSystem.IsWindows())
            Console.WriteLine(File.ReadAllText("templates\\mail.html"));
        """);
}
