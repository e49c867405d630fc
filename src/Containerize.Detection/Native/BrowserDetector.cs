using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Native;

/// <summary>Browsers that code drives in its own container: Playwright, PuppeteerSharp, Selenium's Chrome. One that runs elsewhere needs nothing.</summary>
public sealed class BrowserDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "browser";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["LaunchAsync", "LaunchPersistentContextAsync", "ChromeDriver"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("LaunchAsync", "LaunchPersistentContextAsync"))
        {
            var owner = call.Expression is MemberAccessExpressionSyntax access ? SyntaxIndex.NameOf(access.Expression) : "";
            if (owner is "Chromium" or "Firefox" or "Webkit" && file.UsesAny("Microsoft.Playwright"))
            {
                var name = owner.ToLowerInvariant();
                facts.Add(call, $"{name} by Playwright", (evidence, scope) => new FeatureFact(evidence, scope, Features.Playwright + name));
            }
            else if (owner == "Puppeteer" && file.UsesAny("PuppeteerSharp"))
            {
                facts.Add(call, "Chromium by PuppeteerSharp", (evidence, scope) => new FeatureFact(evidence, scope, Features.Chromium));
            }
        }

        foreach (var creation in file.Syntax.Creations("ChromeDriver").Where(c => file.MayBeFrom(c, "OpenQA.Selenium")))
        {
            facts.Add(creation, "Chromium by Selenium", (evidence, scope) => new FeatureFact(evidence, scope, Features.ChromeDriver));
        }
    }
}
