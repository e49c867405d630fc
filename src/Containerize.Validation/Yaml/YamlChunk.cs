namespace Containerize.Validation.Yaml;

/// <summary>
/// The text of one document. A line that starts with three hyphens ends a document whatever stands before it, a block scalar included,
/// so the text can be cut before it is parsed; that keeps an error inside its document.
/// </summary>
/// <param name="Line">The line of the file where the chunk starts, from 1.</param>
/// <param name="Text">The chunk, its own start marker included.</param>
internal readonly record struct YamlChunk(int Line, string Text)
{
    public static List<YamlChunk> Split(string text)
    {
        var chunks = new List<YamlChunk>();
        var start = 0;
        var startLine = 1;
        var line = 1;
        var directives = false;
        for (var at = 0; at < text.Length; line++)
        {
            var newline = text.IndexOf('\n', at);
            var next = newline < 0 ? text.Length : newline + 1;
            var content = text.AsSpan(at, next - at);
            if (IsMarker(content, "---") && !directives)
            {
                Add(chunks, text[start..at], startLine);
                (start, startLine) = (at, line);
            }
            else if (IsMarker(content, "..."))
            {
                Add(chunks, text[start..at], startLine);
                (start, startLine) = (next, line + 1);
            }

            if (content[0] == '%' && text.AsSpan(start, at - start).Trim().IsEmpty)
                directives = true;
            else if (IsMarker(content, "---"))
                directives = false;
            at = next;
        }

        Add(chunks, text[start..], startLine);
        return chunks;
    }

    private static void Add(List<YamlChunk> chunks, string text, int line)
    {
        // What stands before the first marker is a document only when it holds something.
        if (!IsBlank(text))
            chunks.Add(new YamlChunk(line, text));
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var content = text[range].Trim();
            if (!content.IsEmpty && content[0] != '#' && !content.SequenceEqual("---"))
                return false;
        }

        return true;
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == 3 || line[3] is ' ' or '\t' or '\n' or '\r');
}
