using System.Text;

namespace Containerize.Deployment.Compose;

/// <summary>A file of variables as compose reads it: a name, an equals sign and a value on each line.</summary>
internal static class EnvironmentFile
{
    /// <summary>The variables with a value, by name; empty where there is no file.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path)) return values;
        foreach (var line in File.ReadLines(path))
        {
            var text = line.Trim();
            if (text.StartsWith("export ", StringComparison.Ordinal)) text = text["export ".Length..].TrimStart();
            if (text.Length == 0 || text[0] == '#' || text.IndexOf('=') is not (> 0 and var at)) continue;
            var value = Value(text[(at + 1)..].Trim());
            if (value.Length > 0) values[text[..at].Trim()] = value;
        }

        return values;
    }

    /// <summary>A line that gives a name a value, whatever is in it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, on one line.</param>
    public static string Line(string name, string value)
    {
        if (value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '+' or '=')) return $"{name}={value}\n";
        if (!value.Contains('\'', StringComparison.Ordinal)) return $"{name}='{value}'\n";
        var text = new StringBuilder();
        foreach (var c in value) text.Append(c is '"' or '\\' or '$' ? $"\\{c}" : c.ToString());
        return $"{name}=\"{text}\"\n";
    }

    private static string Value(string text)
    {
        if (text is ['\'', ..] && text.IndexOf('\'', 1) is > 0 and var single) return text[1..single];
        if (text is not ['"', ..]) return text.Split(" #")[0].TrimEnd();
        var value = new StringBuilder();
        for (var i = 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            value.Append(text[i]);
        }

        return value.ToString();
    }
}
