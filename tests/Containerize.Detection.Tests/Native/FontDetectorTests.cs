using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class FontDetectorTests
{
    [Theory]
    [InlineData("using SkiaSharp;", "canvas.DrawText(\"a\", 0, 0, paint);", "fonts")]
    [InlineData("using SkiaSharp;", "var font = new SKFont();", "fonts")]
    [InlineData("using SixLabors.Fonts;", "var family = SystemFonts.Get(\"Arial\");", "fonts")]
    [InlineData("using QuestPDF.Fluent;", "document.GeneratePdf();", "fonts")]
    public void Reports_text_that_is_drawn(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("", "canvas.DrawText(\"a\", 0, 0, paint);")]
    [InlineData("using SkiaSharp;", "var bitmap = SKBitmap.Decode(\"a.png\");")]
    [InlineData("", "cache.Get(\"Arial\");")]
    public void Guards_against_other_drawing(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "font").Select(f => f.Feature).Distinct();
}
