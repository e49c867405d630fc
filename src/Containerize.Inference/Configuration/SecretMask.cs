using System.Text.RegularExpressions;

namespace Containerize.Inference.Configuration;

/// <summary>
/// Makes a line of a repository's file fit to be shown: what could be a secret is replaced. It would rather hide too much: on a line that names a secret every text is
/// hidden that is not known to be a key.
/// </summary>
public static partial class SecretMask
{
    private static readonly string[] Code = [".cs", ".fs", ".vb", ".json"];

    private static readonly string[] Markup = [".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".config", ".xml", ".razor", ".cshtml"];

    /// <summary>What stands for a hidden text.</summary>
    public const string Mask = "***";

    /// <summary>The line without its secrets.</summary>
    /// <param name="path">The file, whose ending tells how values are written in it.</param>
    /// <param name="line">The line as it stands there.</param>
    /// <param name="keys">Keys of configuration, which are named and not hidden; compared without regard to case.</param>
    /// <param name="secret">Whether what stands on the line is known to be a secret.</param>
    public static string Line(string path, string line, IReadOnlySet<string> keys, bool secret)
    {
        var hide = secret || Word().Matches(line).Any(word => SecretKeys.ByName(word.Value.Replace("__", ":", StringComparison.Ordinal)));
        if (!hide && !SecretKeys.ByValue(line))
            return line;

        return EndsWith(path, Markup) ? Quoted(MarkupText(), line, keys) : EndsWith(path, Code) ? Quoted(CodeText(), line, keys) : Assigned().Replace(line, match => match.Groups["name"].Value + (keys.Contains(match.Groups["value"].Value.Trim('"', '\'')) ? match.Groups["value"].Value : Mask));
    }

    private static bool EndsWith(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Quoted(Regex pattern, string line, IReadOnlySet<string> keys) => pattern.Replace(line, text =>
    {
        // "Password": names what follows.
        var named = keys.Contains(text.Groups["text"].Value) || line.AsSpan(text.Index + text.Length).TrimStart().StartsWith(":");
        return named ? text.Value : text.Groups["open"].Value + Mask + text.Groups["close"].Value;
    });

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_-]*(:[A-Za-z0-9_-]+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    // A text that the line does not close goes to its end.
    [GeneratedRegex(@"(?<open>""+|')(?<text>(?:\\.|(?!\k<open>).)*)(?<close>\k<open>|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeText();

    // An attribute's value, or what stands between tags.
    [GeneratedRegex(@"(?<open>[""'])(?<text>(?:(?!\k<open>).)*)(?<close>\k<open>|$)|(?<open>>)(?<text>[^<>]+)(?<close></|$)|^(?<open>)(?<text>[^<>]+)(?<close></|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkupText();

    // NAME=value, NAME: value, ENV NAME value, - value: everything behind the name.
    [GeneratedRegex(@"^(?<name>\s*(?:-\s+)?(?:(?:ENV|ARG|export)\s+)?[A-Za-z0-9_.""'-]*\s*[:= ]?\s*)(?<value>.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Assigned();
}
