using System.Globalization;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Ignores;

/// <summary>Reads <c>containerize.ignore.yaml</c>: a list of what is left out, each with its reason, and the tools whose exemptions hold.</summary>
internal static class IgnoreFile
{
    private static readonly string[] Fields = ["rule", "path", "kind", "until", "reason"];

    /// <summary>What is left out.</summary>
    /// <exception cref="ContainerizeException">The file is not as it has to be (<see cref="ExitCode.Usage"/>).</exception>
    public static IReadOnlyList<IgnoreEntry> Entries(TextFile file) => [.. List(file, "ignore").Select(item => Entry(file, item))];

    /// <summary>The other tools whose exemptions hold.</summary>
    /// <exception cref="ContainerizeException">The file is not as it has to be (<see cref="ExitCode.Usage"/>).</exception>
    public static IReadOnlyList<PeerTool> Honoured(TextFile file) =>
        [.. List(file, "honour").Select(item => PeerTool.Find(item.Text ?? "") ?? throw Wrong(file, item.Span.Line, $"'{item.Text}' is no tool whose exemptions are known; they are {string.Join(", ", PeerTool.All.Select(tool => tool.Name))}"))];

    private static IReadOnlyList<YamlNode> List(TextFile file, string name)
    {
        var yaml = YamlReader.Read(file);
        if (yaml.Findings.Count > 0)
            throw Wrong(file, yaml.Findings[0].Location.Line, yaml.Findings[0].Message);
        var root = yaml.Documents.Count == 0 ? null : yaml.Documents[0].Root;
        if (root is null)
            return [];
        if (root is not YamlMapping mapping || mapping.Entries.Any(entry => entry.Key.Value is not ("ignore" or "honour") || entry.Value is not YamlSequence))
            throw Wrong(file, root.Span.Line, "the file holds the keys 'ignore' and 'honour', each with a list below it");
        return mapping[name]?.Items ?? [];
    }

    private static IgnoreEntry Entry(TextFile file, YamlNode item)
    {
        if (item is not YamlMapping mapping)
            throw Wrong(file, item.Span.Line, "an entry is a mapping");
        if (mapping.Entries.FirstOrDefault(entry => !Fields.Contains(entry.Key.Value)) is { Key: { } unknown })
            throw Wrong(file, unknown.Span.Line, $"there is no field '{unknown.Value}'; the fields are {string.Join(", ", Fields)}");
        string Text(string name) => item[name]?.Text?.Trim() ?? "";
        var rule = Text("rule");
        if (rule.Length > 0 && RuleCatalogue.All.All(known => known.Id != rule))
            throw Wrong(file, item["rule"]!.Span.Line, $"there is no rule '{rule}'");
        if (rule.Length + Text("path").Length + Text("kind").Length == 0)
            throw Wrong(file, item.Span.Line, "an entry names a rule, a path or a kind");
        if (Text("reason").Length == 0)
            throw Wrong(file, item.Span.Line, "an entry has a reason");
        DateOnly? until = null;
        if (item["until"] is { } day)
            until = DateOnly.TryParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong(file, day.Span.Line, $"'{day.Text}' is no day; write it as 2030-12-31");
        return new IgnoreEntry(new SourceLocation(file.Path, item.Span.Line, item.Span.Column), rule, Text("path"), Text("kind"), until, Text("reason"));
    }

    private static ContainerizeException Wrong(TextFile file, int line, string what) =>
        new(ExitCode.Usage, $"{file.Path}({line}): {what}", "see docs/validation.md for the form of the file");
}
