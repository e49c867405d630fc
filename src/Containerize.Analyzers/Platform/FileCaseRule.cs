namespace Containerize.Analyzers.Platform;

/// <summary>A name of a file in another case than the file's.</summary>
internal sealed class FileCaseRule() : CodeRule(PlatformRules.WrongCase)
{
    public override IReadOnlyList<string> TriggerWords => FileCalls.TriggerWords;

    public override bool AppliesTo(AnalyzedProject project) => project.AdditionalFiles.Length > 0;

    public override void Check(RuleContext file)
    {
        foreach (var path in FileCalls.Paths(file))
        {
            if (Syntax.TextOf(path) is { } written && written.IndexOfAny(['/', '\\']) < 0 && Actual(file, written) is { } actual && !WindowsGuard.Covers(file.File, path))
            {
                file.Report(path, $"'{Found.Shown(written)}' is not found on Linux, where the file is called '{actual}'", $"write '{actual}'", actual);
            }
        }
    }

    private static string? Actual(RuleContext file, string written)
    {
        var names = file.Project.AdditionalFiles.Select(other => other.Path.Substring(other.Path.LastIndexOfAny(['/', '\\']) + 1)).Where(name => name.Equals(written, StringComparison.OrdinalIgnoreCase)).ToArray();
        return names.Length > 0 && !names.Contains(written, StringComparer.Ordinal) ? names[0] : null;
    }
}
