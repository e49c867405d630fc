using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>Findings as compilers print them, so that editors and build servers find the place.</summary>
internal static class FindingText
{
    /// <summary>Writes one finding on a line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Finding finding, TintedWriter writer)
    {
        var name = finding.Severity.ToString().ToLowerInvariant();
        writer.Write($"{finding.Location}: ")
            .Write($"{name} {finding.Rule}", TintOf(finding.Severity))
            .Line(": " + finding.Sentence);
    }

    /// <summary>A notice as a finding.</summary>
    /// <param name="notice">The notice.</param>
    public static Finding Of(Notice notice) => new(notice.Rule, notice.Severity, notice.Location, notice.Message, notice.Remedy);

    private static Tint TintOf(Severity severity) => severity switch
    {
        Severity.Error => Tint.Error,
        Severity.Warning => Tint.Warning,
        _ => Tint.Faint,
    };
}
