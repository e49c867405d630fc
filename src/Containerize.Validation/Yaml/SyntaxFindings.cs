using YamlDotNet.Core;

namespace Containerize.Validation.Yaml;

/// <summary>Turns what the parser says into findings.</summary>
internal static class SyntaxFindings
{
    public static Finding Of(Rule rule, string path, TextSpan span, string message, string remedy) =>
        new(rule.Id, rule.Severity, new SourceLocation(path, span.Line, span.Column), message, remedy) { EndLine = span.EndLine, EndColumn = span.EndColumn };

    public static Finding Of(string path, YamlChunk chunk, YamlException error)
    {
        if (Tab(chunk) is { } tab)
            return Of(SyntaxRules.TabIndentation, path, tab, "the line is indented with a tab", "indent with spaces");
        var line = (int)Math.Clamp(error.Start.Line, 1, int.MaxValue / 2) + chunk.Line - 1;
        var column = (int)Math.Clamp(error.Start.Column, 1, int.MaxValue / 2);
        var span = new TextSpan(line, column, line, column + 1);
        if (error is AnchorNotFoundException)
            return Of(SyntaxRules.UnusableAlias, path, span, "the alias names an anchor that the document does not have", "define the anchor before it is used, or write the value out");
        return Of(SyntaxRules.InvalidYaml, path, span, $"the document is not valid YAML: {Sentence(error.Message)}", "correct the line, or put the value into quotes");
    }

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return text.Length == 0 ? "the parser gives no reason" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static TextSpan? Tab(YamlChunk chunk)
    {
        var line = chunk.Line;
        foreach (var content in chunk.Text.AsSpan().EnumerateLines())
        {
            var indentation = content.Length - content.TrimStart(" \t").Length;
            var tab = content[..indentation].IndexOf('\t');
            if (tab >= 0 && indentation < content.Length)
                return new TextSpan(line, tab + 1, line, tab + 2);
            line++;
        }

        return null;
    }
}
