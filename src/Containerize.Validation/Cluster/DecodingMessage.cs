using System.Text.RegularExpressions;

namespace Containerize.Validation.Cluster;

/// <summary>Reads the sentences of the server's decoders: strict JSON and YAML decoding (400) and structured merge (500).</summary>
internal static partial class DecodingMessage
{
    private const string TypedPatch = "failed to create typed patch object (";

    /// <summary>Everything that the sentence names; empty when no decoder wrote it.</summary>
    /// <param name="message">The server's sentence.</param>
    public static IReadOnlyList<ServerProblem> Read(string message)
    {
        var problems = new List<ServerProblem>();
        foreach (Match m in Unknown().Matches(message))
        {
            problems.Add(UnknownField(m.Groups[1].Value));
        }

        foreach (Match m in Repeated().Matches(message))
        {
            problems.Add(new ServerProblem(ClusterRules.RepeatedField, $"the field '{m.Groups[1].Value}' stands twice") { Path = m.Groups[1].Value });
        }

        foreach (Match m in RepeatedKey().Matches(message))
        {
            problems.Add(new ServerProblem(ClusterRules.RepeatedField, $"the key '{m.Groups[2].Value}' stands twice") { Line = Number(m.Groups[1]), Value = m.Groups[2].Value });
        }

        if (message.StartsWith(TypedPatch, StringComparison.Ordinal))
        {
            problems.AddRange(Typed().Matches(message).Select(OfTyped));
        }

        if (GoField().Match(message) is { Success: true } field)
        {
            var path = field.Groups[2].Value;
            problems.Add(new ServerProblem(ClusterRules.WrongType, $"{path} takes {TypeName(field.Groups[3].Value)}, not a {field.Groups[1].Value}")
            {
                Path = path,
                Hint = PlaceHint.PathWithoutIndexes,
                Value = field.Groups[1].Value,
            });
        }

        if (problems.Count == 0 && Quantity().IsMatch(message))
        {
            problems.Add(new ServerProblem(ClusterRules.WrongType, "a quantity does not parse") { Hint = PlaceHint.Quantity });
        }

        if (problems.Count == 0 && YamlLine().Match(message) is { Success: true } yaml)
        {
            problems.Add(new ServerProblem(ClusterRules.UnreadableDocument, $"the server cannot read the document: {MessageText.Clean(yaml.Groups[2].Value)}") { Line = Number(yaml.Groups[1]) });
        }

        return problems.Distinct().ToList();
    }

    /// <summary>A field that the schema does not have.</summary>
    /// <param name="path">Its path.</param>
    public static ServerProblem UnknownField(string path) =>
        new(ClusterRules.UnknownField, $"the server does not know the field '{path.TrimStart('.')}'") { Path = path };

    private static ServerProblem OfTyped(Match match)
    {
        var path = match.Groups[1].Value;
        var what = match.Groups[2].Value.Trim();
        if (what == "field not declared in schema")
        {
            return UnknownField(path);
        }

        var rule = what.StartsWith("duplicate", StringComparison.Ordinal) ? ClusterRules.RepeatedField : ClusterRules.WrongType;
        return new ServerProblem(rule, $"{path.TrimStart('.')}: {MessageText.Clean(what)}") { Path = path + DuplicateKey(what) };
    }

    // The place of a duplicate list item is the item itself.
    private static string DuplicateKey(string what) =>
        what.StartsWith("duplicate entries for key [", StringComparison.Ordinal) ? what["duplicate entries for key ".Length..] : "";

    private static string TypeName(string go) => go switch
    {
        "bool" => "true or false",
        "string" => "text",
        _ when go.StartsWith("int", StringComparison.Ordinal) || go.StartsWith("uint", StringComparison.Ordinal) => "a whole number",
        _ when go.StartsWith("float", StringComparison.Ordinal) => "a number",
        _ when go.StartsWith("[]", StringComparison.Ordinal) => "a list",
        _ when go.StartsWith("map[", StringComparison.Ordinal) => "a mapping",
        _ => $"an object of type {go}",
    };

    private static int Number(Group group) => int.TryParse(group.Value, out var number) ? number : 0;

    [GeneratedRegex("unknown field \"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Unknown();

    [GeneratedRegex("duplicate field \"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Repeated();

    [GeneratedRegex("line (\\d+): key \"((?:[^\"\\\\]|\\\\.)*)\" already set in map")]
    private static partial Regex RepeatedKey();

    [GeneratedRegex("(?<=: |\\n\\s*|^)(\\.(?:\\[[^\\]\\n]*\\]|[^:\\[\\n])+): ((?:field not declared|expected|duplicate entries|unable|element)[^\\n]*)")]
    private static partial Regex Typed();

    [GeneratedRegex("cannot unmarshal (\\w+)(?: \\S+)? into Go struct field \\w+\\.(\\S+) of type (\\S+)")]
    private static partial Regex GoField();

    [GeneratedRegex("quantities must match|unable to parse quantity")]
    private static partial Regex Quantity();

    [GeneratedRegex("yaml: line (\\d+): (.+?)(?: \\([0-9a-f]+ ?(?:\\.\\.\\.)?\\))?$", RegexOptions.Singleline)]
    private static partial Regex YamlLine();
}
