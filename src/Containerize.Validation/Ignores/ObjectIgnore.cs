using Containerize.Validation.Yaml;

namespace Containerize.Validation.Ignores;

/// <summary>What stands at an object, or at an instruction, and leaves out findings of it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Object">The lines that it is about.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Reason">Why; empty where none is given.</param>
/// <param name="Tool">The tool that it is written for; empty for this one.</param>
internal sealed record ObjectIgnore(SourceLocation Place, TextSpan Object, EquatableList<string> Rules, string Reason, string Tool)
{
    /// <summary>Whether it is about a finding.</summary>
    public bool Covers(Finding finding) =>
        finding.Location.File == Place.File && finding.Location.Line >= Object.Line && finding.Location.Line <= Object.EndLine && Rules.Contains(finding.Rule);
}
