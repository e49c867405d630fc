using System.Text.RegularExpressions;

namespace Containerize.Generation.Merging;

/// <summary>Takes texts apart. The pieces together are the text.</summary>
internal static partial class TextPieces
{
    /// <summary>The lines, each with its end.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>A Dockerfile's instructions with the lines that continue them and the documents that they read; comments and empty lines stand alone.</summary>
    public static IReadOnlyList<string> Instructions(string text)
    {
        var escape = EscapeDirective().IsMatch(text) ? '`' : '\\';
        var result = new List<string>();
        var piece = "";
        var documents = new Queue<string>();
        foreach (var line in Lines(text))
        {
            var content = line.TrimEnd('\n', '\r');
            var blank = content.AsSpan().Trim().Length == 0 || content.AsSpan().TrimStart().StartsWith("#");
            if (piece.Length == 0 && blank)
            {
                result.Add(line);
                continue;
            }

            piece += line;
            if (documents.Count > 0)
            {
                if (content.TrimStart('\t') == documents.Peek()) documents.Dequeue();
            }
            else
            {
                // A comment between continued lines belongs to the instruction and ends nothing.
                if (blank || content.TrimEnd(' ', '\t').EndsWith(escape)) continue;
                if (ReadsDocument().IsMatch(piece)) documents = new Queue<string>(Document().Matches(piece).Select(d => d.Groups[1].Value));
            }

            if (documents.Count > 0) continue;
            result.Add(piece);
            piece = "";
        }

        if (piece.Length > 0) result.Add(piece);
        return result;
    }

    [GeneratedRegex(@"\A(?:#[^\n]*\n)*?#[ \t]*escape[ \t]*=[ \t]*`", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EscapeDirective();

    [GeneratedRegex(@"\A[ \t]*(?:RUN|COPY|ADD|ONBUILD)[ \t]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReadsDocument();

    [GeneratedRegex("<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Document();
}
