using System.Text;
using System.Text.Json;
using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>Reads a JSON settings file the way .NET's configuration does (comments and trailing commas allowed) and keeps where each value stands.</summary>
internal static class JsonSettingsReader
{
    private const int MaxDepth = 64;

    /// <summary>The values in the order of the file; a syntax error becomes a notice and what was read before it is kept.</summary>
    public static IReadOnlyList<ConfigurationValue> Read(TextFile file, out Notice? error)
    {
        error = null;
        var values = new List<ConfigurationValue>();
        var bytes = Encoding.UTF8.GetBytes(file.Text.TrimStart('\uFEFF'));
        var lines = LineStarts(bytes);
        var path = new Stack<(string Prefix, int Index)>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        var name = "";
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        path.Push((Next(path, name), -1));
                        name = "";
                        break;
                    case JsonTokenType.StartArray:
                        path.Push((Next(path, name), 0));
                        name = "";
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Pop();
                        name = "";
                        break;
                    case JsonTokenType.PropertyName:
                        name = reader.GetString() ?? "";
                        break;
                    default:
                        var key = Next(path, name);
                        name = "";
                        if (key.Length > 0)
                        {
                            values.Add(new ConfigurationValue(key, Text(ref reader), Locate(file.Path, bytes, lines, (int)reader.TokenStartIndex)));
                        }

                        break;
                }
            }
        }
        catch (JsonException broken)
        {
            var location = new SourceLocation(file.Path, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            error = new Notice(AnalysisRules.UnreadableConfiguration.Id, Severity.Warning, location, "this is not valid JSON, so the settings behind this place are not known", "correct the syntax here");
        }

        return values;
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.True => "True",
        JsonTokenType.False => "False",
        JsonTokenType.Null => "",
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };

    // The key of the value that comes next: the property's name below the object, or the running index below an array.
    private static string Next(Stack<(string Prefix, int Index)> path, string name)
    {
        if (path.Count == 0)
        {
            return "";
        }

        var (prefix, index) = path.Peek();
        if (index >= 0)
        {
            path.Pop();
            path.Push((prefix, index + 1));
            name = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return prefix.Length == 0 ? name : prefix + ":" + name;
    }

    private static List<int> LineStarts(byte[] bytes)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static SourceLocation Locate(string path, byte[] bytes, List<int> lines, int offset)
    {
        var line = lines.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        var column = Encoding.UTF8.GetCharCount(bytes, lines[line], offset - lines[line]);
        return new SourceLocation(path, line + 1, column + 1);
    }
}
