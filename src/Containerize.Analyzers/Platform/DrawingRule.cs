using Containerize.Detection.Native;

namespace Containerize.Analyzers.Platform;

/// <summary>System.Drawing.Common, which draws on Windows alone.</summary>
internal sealed class DrawingRule() : CodeRule(GenerationRules.DrawingOnLinux)
{
    private static readonly DrawingDetector Drawing = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["Bitmap", "Graphics", "Image", "Font", "SolidBrush", "Pen", "PrivateFontCollection", "InstalledFontCollection"];

    public override void Check(RuleContext file)
    {
        foreach (var (_, node) in file.Facts<FeatureFact>(Drawing))
        {
            if (!WindowsGuard.Covers(file.File, node))
            {
                file.Report(Syntax.NameIn(node), $"'{Syntax.NameIn(node)}' of System.Drawing throws outside Windows", "use a library that draws on every platform, for example SkiaSharp or ImageSharp");
            }
        }
    }
}
