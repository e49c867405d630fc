using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Native;

/// <summary>System.Drawing: bitmaps, graphics and fonts. Its colours, points and rectangles are plain data and count for nothing.</summary>
public sealed class DrawingDetector : Detector
{
    private const string Home = "System.Drawing";
    private static readonly string[] Types = ["Bitmap", "Font", "Icon", "Pen", "SolidBrush", "PrivateFontCollection", "InstalledFontCollection"];
    private static readonly (string Type, string Method)[] Statics = [("Image", "FromFile"), ("Image", "FromStream"), ("Graphics", "FromImage"), ("Bitmap", "FromFile")];

    /// <inheritdoc/>
    public override string Id => "drawing";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = [Home];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var creation in file.Syntax.Creations(Types).Where(c => file.MayBeFrom(c, Home)))
        {
            facts.Add(creation, "System.Drawing", (evidence, scope) => new FeatureFact(evidence, scope, Features.SystemDrawing));
        }

        foreach (var (type, method) in Statics)
        {
            foreach (var call in file.Syntax.Calls(method).Where(c => c.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == type && file.MayBeFrom(c, Home)))
            {
                facts.Add(call, "System.Drawing", (evidence, scope) => new FeatureFact(evidence, scope, Features.SystemDrawing));
            }
        }
    }
}
