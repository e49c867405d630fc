using System.Text.RegularExpressions;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>Finds the template and the line that a place of a rendered object most likely comes from.</summary>
/// <param name="folder">The chart's folder.</param>
/// <param name="texts">The files of the run by their paths.</param>
internal sealed partial class ChartSource(string folder, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The template's path and the line and column in it; the chart's own file where the template is not known.</summary>
    /// <param name="document">The rendered document; Helm writes the template's path into its first comment.</param>
    /// <param name="node">The place in it.</param>
    public SourceLocation Of(YamlDocument document, YamlNode node)
    {
        var path = Source().Match(document.Text) is { Success: true } match && match.Groups["path"].Value is var source && source.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? (folder.Length == 0 ? "" : folder + "/") + source[(slash + 1)..] : "";
        if (!texts.TryGetValue(path, out var text))
            return new SourceLocation((folder.Length == 0 ? "" : folder + "/") + "Chart.yaml", 1, 1);
        var lines = text.Split('\n');
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Key?.Value is not { } key)
                continue;
            var line = at is YamlScalar scalar ? Array.FindIndex(lines, l => Starts(l, key) && l.Contains(scalar.Value, StringComparison.Ordinal)) : -1;
            line = line < 0 ? Array.FindIndex(lines, l => Starts(l, key)) : line;
            if (line >= 0)
                return new SourceLocation(path, line + 1, lines[line].IndexOf(key, StringComparison.Ordinal) + 1);
        }

        return new SourceLocation(path, 1, 1);
    }

    private static bool Starts(string line, string key) => line.TrimStart(' ', '-').StartsWith(key + ":", StringComparison.Ordinal);

    [GeneratedRegex("^# Source: (?<path>\\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
