using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Native;

/// <summary>Time zones that are looked up by name, for which the operating system has to hold their rules.</summary>
public sealed class TimeZoneDetector : Detector
{
    private static readonly string[] Methods =
        ["FindSystemTimeZoneById", "TryFindSystemTimeZoneById", "ConvertTimeBySystemTimeZoneId", "GetSystemTimeZones", "TryConvertIanaIdToWindowsId", "TryConvertWindowsIdToIanaId", "GetTimeZoneInfo"];

    /// <inheritdoc/>
    public override string Id => "time-zone";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords => Methods;

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls(Methods).Where(c => c.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) is "TimeZoneInfo" or "TZConvert"))
        {
            facts.Add(call, "time zones by name", (evidence, scope) => new FeatureFact(evidence, scope, Features.TimeZones));
        }
    }
}
