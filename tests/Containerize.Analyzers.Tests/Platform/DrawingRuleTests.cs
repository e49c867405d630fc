namespace Containerize.Analyzers.Tests.Platform;

public class DrawingRuleTests() : RuleTests("CTZ0113")
{
    [Fact]
    public Task A_bitmap() => Reports(
        """
        using System.Drawing;
        var image = new [|Bitmap|](10, 10);
        """);

    [Fact]
    public Task A_colour() => Guards(
        """
        using System.Drawing;
        var colour = Color.Red;
        var size = new Size(1, 1);
        """);

    [Fact]
    public Task A_font_of_something_else() => Guards(
        """
        var font = new Font();
        public class Font;
        """);

    [Fact]
    public Task Guarded() => Guards(
        """
        using System.Drawing;
        if (OperatingSystem.IsWindows())
            Console.WriteLine(new Bitmap(10, 10));
        """);
}
