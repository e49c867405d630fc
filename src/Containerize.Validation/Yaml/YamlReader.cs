using YamlDotNet.Core;

namespace Containerize.Validation.Yaml;

/// <summary>Reads YAML with exact positions. A syntax error ends the document that it stands in and no other.</summary>
public static class YamlReader
{
    /// <summary>The longest file that is read, in characters; anything larger is no deployment file.</summary>
    public const int LongestFile = 32 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    public static YamlFile Read(TextFile file)
    {
        var findings = new List<Finding>();
        if (file.Text.Length > LongestFile)
        {
            findings.Add(SyntaxFindings.Of(SyntaxRules.ExcessiveDocument, file.Path, default, $"the file has {file.Text.Length} characters and is not read", "split the file"));
            return new YamlFile(file.Path, [], findings);
        }

        var text = file.Text.StartsWith('\uFEFF') ? file.Text[1..] : file.Text;
        ReportEncoding(file.Path, text, findings);
        var documents = new List<YamlDocument>();
        foreach (var chunk in YamlChunk.Split(text))
            documents.Add(new YamlDocument(file.Path, chunk.Line, chunk.Text, Parse(file.Path, chunk, findings)));
        return new YamlFile(file.Path, documents, findings);
    }

    private static YamlNode? Parse(string path, YamlChunk chunk, List<Finding> findings)
    {
        try
        {
            return new YamlTreeBuilder(path, chunk, findings).Build();
        }
        catch (YamlException error)
        {
            findings.Add(SyntaxFindings.Of(path, chunk, error));
        }
        catch (UnreadableYamlException error)
        {
            findings.Add(SyntaxFindings.Of(error.Rule, path, error.Span, error.Message, error.Remedy));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The parser answers a few malformed inputs with exceptions of other types.
            findings.Add(SyntaxFindings.Of(SyntaxRules.InvalidYaml, path, new TextSpan(chunk.Line, 1, chunk.Line, 1), "the document is not valid YAML", "write it anew from a working one"));
        }

        return null;
    }

    private static void ReportEncoding(string path, string text, List<Finding> findings)
    {
        var place = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (place < 0)
            return;
        var line = text.AsSpan(0, place).Count('\n') + 1;
        var column = place - text.LastIndexOf('\n', place);
        findings.Add(SyntaxFindings.Of(SyntaxRules.InvalidEncoding, path, new TextSpan(line, column, line, column + 1), "the file holds a character that could not be decoded", "save the file as UTF-8"));
    }
}
