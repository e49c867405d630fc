using System.Text.RegularExpressions;

namespace Containerize.Validation.Fixes;

/// <summary>What is mechanical to correct: the new line for a finding. Everything else in the line, comments included, stays as it is.</summary>
internal static partial class LineFixes
{
    private delegate string? Fix(Finding finding, string line);

    private static readonly Dictionary<string, Fix> ByRule = new(StringComparer.Ordinal)
    {
        [SchemaRules.UnknownField.Id] = SpellField,
        [SchemaRules.WrongType.Id] = Requote,
        [SchemaRules.UnknownValue.Id] = SpellValue,
        [ApiRules.FractionalBytes.Id] = (finding, line) => Replace(finding, line, text => Bytes().Replace(text, "$1Mi")),
        [PodRules.InvalidVolume.Id] = (finding, line) => finding.Remedy.StartsWith("write 0", StringComparison.Ordinal) ? Replace(finding, line, text => text.Length == 3 ? "0" + text : text) : null,
        [WorkloadRules.InvalidCount.Id] = (finding, line) => finding.Remedy.StartsWith("write the number without quotes", StringComparison.Ordinal) ? Replace(finding, line, text => text.Trim('"', '\'')) : null,
        [CrossObjectRules.ReplicasUnderAutoscaler.Id] = (_, line) => Replicas().IsMatch(line) ? Removed : null,
        [ComposeRules.ObsoleteVersion.Id] = (_, line) => Version().IsMatch(line) ? Removed : null,
        [DockerfileRules.InconsistentCasing.Id] = (finding, line) => Replace(finding, line, text => text.ToUpperInvariant()),
        [DockerfileRules.AddInsteadOfCopy.Id] = (finding, line) => Replace(finding, line, _ => "COPY"),
        [DockerfileRules.LegacyEnv.Id] = (_, line) => LegacyEnv().Match(line) is { Success: true } env ? $"{env.Groups["start"].Value}{env.Groups["name"].Value}=\"{env.Groups["value"].Value}\"" : null,
        [DockerfileRules.Maintainer.Id] = (_, line) => Maintainer().Match(line) is { Success: true } name ? $"LABEL org.opencontainers.image.authors=\"{name.Groups["name"].Value}\"" : null,
        [DockerfileRules.EmptyContinuation.Id] = (_, line) => line.Trim().Length == 0 ? Removed : null,
        [DockerfileRules.AptInScript.Id] = (_, line) => Apt().Replace(line, "apt-get $1", 1),
        [DockerfileRules.InstallAsks.Id] = (_, line) => Install().Replace(line, "$0 -y", 1),
        [DockerfileRules.InstallsRecommended.Id] = (_, line) => Install().Replace(line, "$0 --no-install-recommends", 1),
        [IgnoreRules.UnusedIgnore.Id] = (finding, line) => finding.Message.StartsWith("nothing of", StringComparison.Ordinal) ? (line[..(finding.Location.Column - 1)].Trim().Length == 0 ? Removed : line[..(finding.Location.Column - 1)].TrimEnd()) : null,
    };

    private const string Removed = "\0";

    /// <summary>The rules that have a correction, sorted.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. ByRule.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The change that corrects a finding; null where it takes a person.</summary>
    public static TextEdit? Of(Finding finding, string line)
    {
        if (!ByRule.TryGetValue(finding.Rule, out var fix) || fix(finding, line) is not { } text || text == line)
            return null;
        return new TextEdit(finding.Location.Line, text == Removed ? null : text);
    }

    // Only a value that stands on one line is touched.
    private static string? Replace(Finding finding, string line, Func<string, string> change)
    {
        var (start, end) = (finding.Location.Column - 1, finding.EndColumn - 1);
        return finding.EndLine != finding.Location.Line || start < 0 || end <= start || end > line.Length ? null : line[..start] + change(line[start..end]) + line[end..];
    }

    private static string? SpellField(Finding finding, string line) =>
        Meant().Match(finding.Remedy) is { Success: true } meant ? Replace(finding, line, text => text.Equals(meant.Groups["name"].Value, StringComparison.OrdinalIgnoreCase) ? meant.Groups["name"].Value : text) : null;

    private static string? SpellValue(Finding finding, string line) => Replace(finding, line, text =>
    {
        var plain = text.Trim('"', '\'');
        var allowed = finding.Remedy.Replace("use one of ", "", StringComparison.Ordinal).Split(", ").FirstOrDefault(value => value.Equals(plain, StringComparison.OrdinalIgnoreCase));
        return allowed is null || plain.Length == 0 ? text : text.Replace(plain, allowed, StringComparison.Ordinal);
    });

    private static string? Requote(Finding finding, string line)
    {
        if (finding.Remedy == "put the value into quotes")
            return Replace(finding, line, text => text.Length == 0 || text[0] is '"' or '\'' || text.Contains('"', StringComparison.Ordinal) ? text : $"\"{text}\"");
        return finding.Remedy.EndsWith(", without quotes", StringComparison.Ordinal)
            ? Replace(finding, line, text => text.Trim('"', '\'') is var plain && (plain is "true" or "false" ? finding.Remedy.Contains("true or false", StringComparison.Ordinal) : plain.Length is > 0 and < 10 && plain.All(char.IsAsciiDigit) && finding.Remedy.Contains("number", StringComparison.Ordinal)) ? plain : text)
            : null;
    }

    [GeneratedRegex("did you mean '(?<name>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^(\d+)m$", RegexOptions.CultureInvariant)]
    private static partial Regex Bytes();

    [GeneratedRegex(@"^\s*replicas:\s*\d+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Replicas();

    [GeneratedRegex(@"^version:\s*[""']?[\d.]+[""']?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(?<start>\s*ENV\s+)(?<name>[A-Za-z_][A-Za-z0-9_]*)\s+(?<value>[^""\\$]+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LegacyEnv();

    [GeneratedRegex(@"^\s*MAINTAINER\s+(?<name>[^""\\$]+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Maintainer();

    [GeneratedRegex(@"(?<![\w-])apt\s+(install|update|upgrade)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Apt();

    [GeneratedRegex(@"(?<![\w-])apt-get\s+install\b", RegexOptions.CultureInvariant)]
    private static partial Regex Install();
}
