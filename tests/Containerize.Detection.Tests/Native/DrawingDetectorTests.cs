using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class DrawingDetectorTests
{
    [Theory]
    [InlineData("using System.Drawing;", "var bitmap = new Bitmap(1, 1);", "system-drawing")]
    [InlineData("using System.Drawing;", "var image = Image.FromStream(stream);", "system-drawing")]
    [InlineData("", "var bitmap = new System.Drawing.Bitmap(1, 1);", "system-drawing")]
    public void Reports_System_Drawing(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("using System.Drawing;", "var point = new Point(1, 2);")]
    [InlineData("using System.Drawing;", "var colour = Color.FromArgb(1, 2, 3);")]
    [InlineData("using SixLabors.ImageSharp;", "var image = Image.Load(\"a.png\");")]
    public void Guards_against_its_plain_data_and_other_libraries(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "drawing").Select(f => f.Feature).Distinct();
}
