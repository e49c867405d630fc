using System.Text;
using System.Text.Json;

namespace Containerize.Generation.Rendering;

/// <summary>Reads the Dockerfiles that the templates write: comments, continued lines, quotes, the exec form.</summary>
internal static class DockerfileReader
{
    /// <summary>The instructions in order.</summary>
    /// <exception cref="FormatException">The text cannot be a Dockerfile.</exception>
    public static IReadOnlyList<DockerfileInstruction> Read(string text)
    {
        var instructions = new List<DockerfileInstruction>();
        var logical = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (logical.Length == 0 && (line.Length == 0 || line[0] == '#')) continue;
            if (line.EndsWith('\\'))
            {
                logical.Append(line, 0, line.Length - 1);
                continue;
            }

            instructions.Add(Instruction(logical.Append(line).ToString()));
            logical.Clear();
        }

        return logical.Length == 0 ? instructions : throw new FormatException("the last line is continued");
    }

    private static DockerfileInstruction Instruction(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0) throw new FormatException("a line is no instruction");
        var rest = line[(blank + 1)..].Trim();
        return new DockerfileInstruction(line[..blank], rest.StartsWith('[') ? Array(rest) : Words(rest));
    }

    private static string[] Array(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json) ?? [];
        }
        catch (JsonException e)
        {
            throw new FormatException("an exec form is not JSON", e);
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inside = false;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                word.Append(text[++i]);
                inside = true;
            }
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                inside = true;
            }
            else if (c == ' ' && quote == '\0')
            {
                if (inside) words.Add(word.ToString());
                word.Clear();
                inside = false;
            }
            else
            {
                word.Append(c);
                inside = true;
            }
        }

        if (quote != '\0') throw new FormatException("a quote is not closed");
        if (inside) words.Add(word.ToString());
        return words;
    }
}
