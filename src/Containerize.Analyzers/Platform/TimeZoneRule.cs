namespace Containerize.Analyzers.Platform;

/// <summary>Time zones by the names that Windows gives them.</summary>
internal sealed class TimeZoneRule() : CodeRule(PlatformRules.WindowsTimeZone)
{
    private static readonly string[] Methods = ["FindSystemTimeZoneById", "ConvertTimeBySystemTimeZoneId", "TryFindSystemTimeZoneById"];

    public override IReadOnlyList<string> TriggerWords => Methods;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls(Methods).Where(c => Syntax.IsNamed(Syntax.ReceiverOf(c), "TimeZoneInfo")))
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (file.File.Values.Read(argument.Expression) is LiteralText { Text: var zone } && zone.EndsWith(" Standard Time", StringComparison.Ordinal) && file.Model.GetSymbolInfo(call).Symbol is { ContainingNamespace.Name: "System" }
                    && !WindowsGuard.Covers(file.File, call))
                {
                    var name = TimeZoneNames.Iana(zone);
                    file.Report(argument.Expression, $"'{Found.Shown(zone)}' is a name of Windows, which Linux knows only through ICU", name is null ? "write the IANA name" : $"write '{name}'", Syntax.TextOf(argument.Expression) is null ? null : name);
                }
            }
        }
    }
}
