using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class BackslashFixTests() : FixTests(new BackslashFix())
{
    [Fact]
    public Task A_path() => Fixes(
        """
        var a = File.ReadAllText("templates\\mail.html");
        var b = Path.Combine("x", @"y\z");
        """,
        """
        var a = File.ReadAllText("templates/mail.html");
        var b = Path.Combine("x", @"y\z");
        """,
        """
        var a = File.ReadAllText("templates/mail.html");
        var b = Path.Combine("x", "y/z");
        """);
}
