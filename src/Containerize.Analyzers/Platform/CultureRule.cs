namespace Containerize.Analyzers.Platform;

/// <summary>Cultures in a program that has the data of none.</summary>
internal sealed class CultureRule() : CodeRule(PlatformRules.CultureWithoutData)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["CultureInfo", "RegionInfo", "AddSupportedCultures", "SetDefaultCulture"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsInvariant;

    public override void Check(RuleContext file)
    {
        var asked = file.File.Syntax.Creations("CultureInfo", "RegionInfo").Select(creation => (Node: (SyntaxNode)creation, creation.ArgumentList))
            .Concat(file.File.Syntax.Calls("GetCultureInfo", "CreateSpecificCulture", "AddSupportedCultures", "SetDefaultCulture").Select(call => (Node: (SyntaxNode)call, (ArgumentListSyntax?)call.ArgumentList)));
        foreach (var (node, arguments) in asked)
        {
            if (arguments?.Arguments is [{ Expression: var first }, ..] && file.File.Values.Read(first) is LiteralText { Text: { Length: > 0 } culture } && file.File.MayBeFrom(node, "System.Globalization", "Microsoft.AspNetCore"))
            {
                file.Report(first, $"the culture '{Found.Shown(culture)}' is not there, since InvariantGlobalization is true", "set InvariantGlobalization to false and use an image with ICU, or do without the culture");
            }
        }
    }
}
