using System.Text.RegularExpressions;

namespace Containerize.Validation.Ignores;

/// <summary>Another tool whose exemptions can be honoured, for the rules whose aliases name the exempted check.</summary>
public sealed partial class PeerTool
{
    private const string Everything = "*";

    private readonly Func<string, string, IEnumerable<string>> _annotated;

    private PeerTool(string name, string[] marks, bool givesReason, Func<string, string, IEnumerable<string>> annotated) =>
        (Name, Marks, GivesReason, _annotated) = (name, marks, givesReason, annotated);

    /// <summary>The tools, sorted by name.</summary>
    public static IReadOnlyList<PeerTool> All { get; } =
    [
        new("hadolint", ["hadolint"], false, (_, _) => []),
        new("kube-linter", ["kube-linter.io/"], true, KubeLinter),
        new("kube-score", ["kube-score/ignore"], false, (key, value) => key == "kube-score/ignore" ? List(value) : []),
        new("polaris", ["polaris.fairwinds.com/"], false, Polaris),
    ];

    /// <summary>Its name, as aliases of rules begin.</summary>
    public string Name { get; }

    /// <summary>What its exemptions hold in their text.</summary>
    internal IReadOnlyList<string> Marks { get; }

    /// <summary>Whether the value of an annotation is the reason.</summary>
    internal bool GivesReason { get; }

    /// <summary>The tool of a name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public static PeerTool? Find(string name) => All.FirstOrDefault(tool => tool.Name == name);

    /// <summary>The checks that an annotation exempts from.</summary>
    internal IEnumerable<string> Annotated(string key, string value) => _annotated(key, value);

    /// <summary>The rules that a check is an alias of.</summary>
    internal IEnumerable<string> RulesOf(string check) =>
        RuleCatalogue.All.Where(rule => rule.Aliases.Any(alias => alias == $"{Name}:{check}" || (check == Everything && alias.StartsWith(Name + ":", StringComparison.Ordinal)))).Select(rule => rule.Id);

    /// <summary>What the comments of a Dockerfile exempt: the instruction below, or the whole file.</summary>
    internal IEnumerable<ObjectIgnore> Commented(TextFile file)
    {
        var lines = Name == "hadolint" && file.Text.Contains("hadolint", StringComparison.Ordinal) ? file.Text.Split('\n') : [];
        for (var index = 0; index < lines.Length; index++)
        {
            if (Comment().Match(lines[index]) is not { Success: true } note)
                continue;
            var rules = List(note.Groups["checks"].Value).SelectMany(RulesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList();
            var (first, last) = note.Groups["global"].Success ? (1, lines.Length) : Instruction(lines, index + 1);
            yield return new ObjectIgnore(new SourceLocation(file.Path, index + 1, note.Index + 1), new Yaml.TextSpan(first, 1, last, 1), rules, $"exempted for {Name}", Name);
        }
    }

    // The lines of the instruction that follows, numbered from 1.
    private static (int First, int Last) Instruction(string[] lines, int start)
    {
        bool IsPassedOver(string line) => line.Trim() is "" or ['#', ..];
        while (start < lines.Length && IsPassedOver(lines[start]))
            start++;
        var last = start;
        while (last + 1 < lines.Length && (lines[last].TrimEnd().EndsWith('\\') || IsPassedOver(lines[last])))
            last++;
        return (start + 1, last + 1);
    }

    private static IEnumerable<string> KubeLinter(string key, string value)
    {
        const string Check = "ignore-check.kube-linter.io/";
        if (value.Length == 0)
            return [];
        return key == "kube-linter.io/ignore-all" ? [Everything] : key.StartsWith(Check, StringComparison.Ordinal) ? [key[Check.Length..]] : [];
    }

    private static IEnumerable<string> Polaris(string key, string value)
    {
        const string Start = "polaris.fairwinds.com/";
        const string End = "-exempt";
        if (value != "true" || !key.StartsWith(Start, StringComparison.Ordinal))
            return [];
        return key[Start.Length..] == "exempt" ? [Everything] : key.EndsWith(End, StringComparison.Ordinal) ? [key[Start.Length..^End.Length]] : [];
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*#\s*hadolint\s+(?<global>global\s+)?ignore\s*=\s*(?<checks>[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
