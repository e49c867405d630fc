using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Dollar signs begin variables or are doubled.</summary>
internal sealed partial class InterpolationRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var entry in file.Root.Entries.Where(entry => !entry.Key.Value.StartsWith("x-", StringComparison.Ordinal)))
            Walk(file, entry.Value, sink);
    }

    private static void Walk(ComposeFile file, YamlNode node, FindingSink sink)
    {
        if (node is YamlScalar { Value: { } text } scalar)
        {
            if (text.Contains('$', StringComparison.Ordinal) && !IsValid(text))
                sink.Report(ComposeRules.InvalidInterpolation, file, scalar, "a dollar sign begins no variable", "double it where it is meant as it stands, or close the brace");
            return;
        }

        foreach (var child in (node as YamlMapping)?.Entries.Select(entry => entry.Value) ?? node.Items)
            Walk(file, child, sink);
    }

    // Braces may stand inside the default of a variable.
    private static bool IsValid(string text)
    {
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('$', at) : -1)
        {
            if (Start().Match(text, at) is not { Success: true } start)
                return false;
            at += start.Length;
            if (start.Value[^1] == '{' || start.Groups["open"].Success)
            {
                var depth = 1;
                while (at < text.Length && depth > 0)
                {
                    depth += text[at] == '}' ? -1 : text[at] == '{' && text[at - 1] == '$' ? 1 : 0;
                    at++;
                }

                if (depth > 0)
                    return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\G\$(?:\$|[A-Za-z_][A-Za-z0-9_]*|(?<open>\{[A-Za-z_][A-Za-z0-9_]*(?=[}:?+\-])))", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
