using System.Globalization;
using System.Text;

namespace Containerize.Inference.Deployment.Helm;

/// <summary>The functions of charts, by Helm's and Sprig's documentation, as far as names, addresses and conditions use them.</summary>
internal static class TemplateFunctions
{
    /// <summary>Calls a function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its arguments, a piped value last.</param>
    /// <returns>Its value; for one that is not known the piped value, so that what is passed through stays.</returns>
    public static object? Call(string name, object?[] args) => name switch
    {
        "default" => args.Length > 1 && TemplateValue.IsTrue(Piped(args)) ? Piped(args) : At(args, 0),
        "coalesce" => args.FirstOrDefault(TemplateValue.IsTrue),
        "ternary" => TemplateValue.IsTrue(Piped(args)) ? At(args, 0) : At(args, 1),
        "and" => args.All(TemplateValue.IsTrue) ? Piped(args) : args.First(a => !TemplateValue.IsTrue(a)),
        "or" => args.FirstOrDefault(TemplateValue.IsTrue) ?? Piped(args),
        "not" or "empty" => !TemplateValue.IsTrue(At(args, 0)),
        "eq" => args.Skip(1).Any(a => Same(a, At(args, 0))),
        "ne" => !Same(At(args, 0), At(args, 1)),
        "gt" => Number(At(args, 0)) > Number(At(args, 1)),
        "ge" => Number(At(args, 0)) >= Number(At(args, 1)),
        "lt" => Number(At(args, 0)) < Number(At(args, 1)),
        "le" => Number(At(args, 0)) <= Number(At(args, 1)),
        "len" => (At(args, 0) switch { string s => s.Length, List<object?> l => l.Count, Dictionary<string, object?> m => m.Count, _ => 0 }).ToString(CultureInfo.InvariantCulture),
        "list" or "tuple" => args.ToList(),
        "dict" => args.Chunk(2).Where(p => p.Length == 2).GroupBy(p => TemplateValue.Text(p[0]), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last()[1], StringComparer.Ordinal),
        "first" => At(args, 0) is List<object?> { Count: > 0 } list ? list[0] : null,
        "last" => At(args, 0) is List<object?> { Count: > 0 } list ? list[^1] : null,
        "rest" => (At(args, 0) as List<object?>)?.Skip(1).ToList(),
        "get" or "index" => args.Skip(1).Aggregate(At(args, 0), Member),
        "dig" => Dig(args),
        "hasKey" => At(args, 0) is Dictionary<string, object?> map && map.ContainsKey(TemplateValue.Text(At(args, 1))),
        "merge" or "mergeOverwrite" => args.OfType<Dictionary<string, object?>>().Aggregate(new Dictionary<string, object?>(StringComparer.Ordinal), (m, a) => name == "merge" ? TemplateValue.Merge(a, m) : TemplateValue.Merge(m, a)),
        "quote" => "\"" + Last(args).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        "squote" => "'" + Last(args).Replace("'", "''", StringComparison.Ordinal) + "'",
        "lower" => Last(args).ToLowerInvariant(),
        "upper" => Last(args).ToUpperInvariant(),
        "trim" => Last(args).Trim(),
        "trimSuffix" => Last(args) is var text && Text(args, 0) is { Length: > 0 } end && text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : Last(args),
        "trimPrefix" => Last(args) is var text && Text(args, 0) is var start && text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : Last(args),
        "trunc" => (int)Number(At(args, 0)) is var size && Last(args) is var text && size >= 0 && text.Length > size ? text[..size] : Last(args),
        "replace" => Text(args, 0) is { Length: > 0 } old ? Last(args).Replace(old, Text(args, 1), StringComparison.Ordinal) : Last(args),
        "contains" => Last(args).Contains(Text(args, 0), StringComparison.Ordinal),
        "hasPrefix" => Last(args).StartsWith(Text(args, 0), StringComparison.Ordinal),
        "hasSuffix" => Last(args).EndsWith(Text(args, 0), StringComparison.Ordinal),
        "join" => string.Join(Text(args, 0), (Piped(args) as List<object?> ?? []).Select(TemplateValue.Text)),
        "print" => string.Concat(args.Select(TemplateValue.Text)),
        "cat" => string.Join(' ', args.Select(TemplateValue.Text)),
        "printf" => Format(args),
        "indent" => Indented(Last(args), (int)Number(At(args, 0))),
        "nindent" => "\n" + Indented(Last(args), (int)Number(At(args, 0))),
        "toYaml" or "toJson" => TemplateValue.Yaml(Piped(args)),
        "toString" or "int" or "int64" => TemplateValue.Text(Piped(args)),
        "b64enc" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Last(args))),
        "semverCompare" => true,
        "kindIs" or "typeIs" => Text(args, 0) == (Piped(args) switch { string => "string", bool => "bool", List<object?> => "slice", Dictionary<string, object?> => "map", _ => "invalid" }),
        "lookup" or "sha256sum" or "randAlphaNum" or "now" or "uuidv4" or "fail" => null,
        _ => Piped(args),
    };

    /// <summary>A member of a map or an item of a list; null when there is none.</summary>
    public static object? Member(object? value, object? key) => value switch
    {
        Dictionary<string, object?> map => map.GetValueOrDefault(TemplateValue.Text(key)),
        List<object?> list when (int)Number(key) is var at && at >= 0 && at < list.Count => list[at],
        _ => null,
    };

    private static object? Piped(object?[] args) => args.Length == 0 ? null : args[^1];

    private static object? At(object?[] args, int index) => index < args.Length ? args[index] : null;

    private static string Text(object?[] args, int index) => TemplateValue.Text(At(args, index));

    private static string Last(object?[] args) => TemplateValue.Text(Piped(args));

    private static bool Same(object? left, object? right) => TemplateValue.Text(left) == TemplateValue.Text(right);

    private static double Number(object? value) => double.TryParse(TemplateValue.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e9 ? number : 0;

    // dig "a" "b" default map
    private static object? Dig(object?[] args) => args.Length < 3 ? null : args.Take(args.Length - 2).Aggregate(Piped(args), Member) ?? args[^2];

    private static string Indented(string text, int spaces) => string.Join('\n', text.Split('\n').Select(l => new string(' ', Math.Clamp(spaces, 0, 100)) + l));

    private static string Format(object?[] args)
    {
        var (format, next) = (Text(args, 0), 1);
        var result = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                result.Append(format[i]);
                continue;
            }

            i++;
            result.Append(format[i] == '%' ? "%" : format[i] == 'q' ? "\"" + Text(args, next++) + "\"" : Text(args, next++));
        }

        return result.ToString();
    }
}
