using Containerize.Model;
using Microsoft.CodeAnalysis;

namespace Containerize.Detection.Native;

/// <summary>Text that is drawn with fonts of the operating system: SkiaSharp, ImageSharp's drawing, QuestPDF, PDFsharp.</summary>
public sealed class FontDetector : Detector
{
    private static readonly (string Name, string Namespace)[] Calls =
    [
        ("DrawText", "SkiaSharp"), ("FromFamilyName", "SkiaSharp"), ("MatchFamily", "SkiaSharp"), ("MeasureText", "SkiaSharp"),
        ("DrawText", "SixLabors.ImageSharp"), ("CreateFont", "SixLabors.Fonts"), ("GeneratePdf", "QuestPDF"), ("GenerateImages", "QuestPDF"),
    ];

    private static readonly (string Name, string Namespace)[] Creations = [("SKFont", "SkiaSharp"), ("XFont", "PdfSharp"), ("XFont", "PdfSharpCore")];

    /// <inheritdoc/>
    public override string Id => "font";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = Calls.Concat(Creations).Select(c => c.Name).Append("SystemFonts").Distinct(StringComparer.Ordinal).ToArray();

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var (name, home) in Calls)
        {
            foreach (var call in file.Syntax.Calls(name).Where(c => file.UsesAny(home) && file.MayBeFrom(c, home)))
            {
                Report(facts, call, name);
            }
        }

        foreach (var (name, home) in Creations)
        {
            foreach (var creation in file.Syntax.Creations(name).Where(c => file.MayBeFrom(c, home)))
            {
                Report(facts, creation, name);
            }
        }

        foreach (var call in file.Syntax.Calls("Get", "TryGet").Where(c => file.UsesAny("SixLabors.Fonts") && c.Expression.ToString().StartsWith("SystemFonts.", StringComparison.Ordinal)))
        {
            Report(facts, call, "SystemFonts");
        }
    }

    private static void Report(FactSink facts, SyntaxNode node, string name) =>
        facts.Add(node, name, (evidence, scope) => new FeatureFact(evidence, scope, Features.Fonts));
}
