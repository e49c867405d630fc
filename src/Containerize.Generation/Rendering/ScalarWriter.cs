using System.Globalization;
using System.Text;
using Containerize.Generation.Escaping;
using Scriban.Runtime;

namespace Containerize.Generation.Rendering;

/// <summary>
/// The escaping functions of the templates. In a probe every value is replaced by a token, so that the probe's structure shows what the template alone says.
/// </summary>
internal sealed class ScalarWriter(bool probe)
{
    private const string Mark = "ctzprobe";

    /// <summary>What was written, in order.</summary>
    public List<WrittenScalar> Written { get; } = [];

    /// <summary>The token that stands for the value with an index.</summary>
    public static string Token(int index) => $"{Mark}{index.ToString("D6", CultureInfo.InvariantCulture)}x";

    /// <summary>The functions by the names that templates use.</summary>
    public ScriptObject Functions()
    {
        var functions = new ScriptObject();
        functions.Import("yaml", (object value) => Write("yaml", value, YamlScalar.Of));
        functions.Import("quoted", (object value) => Write("quoted", value, YamlScalar.Quoted));
        functions.Import("word", (object value) => Write("word", value, Plain));
        functions.Import("value", (object value) => Write("value", value, DockerfileWord.Quoted));
        functions.Import("path", (object value) => Write("path", value, Plain));
        functions.Import("json", (object value) => Write("json", value, JsonString.Quoted));
        functions.Import("json_path", (object value) => Write("json_path", value, text => JsonString.Quoted(DockerfileWord.Path(text)), DockerfileWord.Path));
        functions.Import("json_folder", (object value) => Write("json_folder", value, text => JsonString.Quoted(Folder(text)), Folder));
        functions.Import("shell", (object value) => Write("shell", value, ShellWord.Quoted));
        functions.Import("comment", (object value) => Write("comment", value, CommentText.Of));
        functions.Import("xml", (object value) => Write("xml", value, MSBuildText.Of, MSBuildText.Of));
        functions.Import("code", (object value) => Write("code", value, MarkdownCode.Of, MarkdownCode.Of));
        functions.Import("prose", (object value) => Write("prose", value, MarkdownProse.Of, MarkdownProse.Of));
        functions.Import("url", (object value) => Write("url", value, MarkdownUrl.Of, MarkdownUrl.Of));
        functions.Import("html", (object value) => Write("html", value, HtmlText.Of, HtmlText.Of));
        functions.Import("line", (object value) => Write("line", value, CommentText.Of));
        return functions;
    }

    private Escaped Write(string format, object value, Func<string, string> escape, Func<string, string>? parsed = null)
    {
        var text = value switch
        {
            // Half of a surrogate pair has no UTF-8 form; readers find the replacement character.
            string s => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(s)),
            int number => number.ToString(CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            null => throw new InvalidOperationException($"the function {format} was given nothing"),
            _ => throw new InvalidOperationException($"the function {format} was given a {value.GetType().Name}"),
        };
        Written.Add(new WrittenScalar(format, (parsed ?? (t => t))(text), value is string));
        if (probe)
        {
            var token = Token(Written.Count - 1);
            return new Escaped(format is "yaml" or "word" or "path" or "comment" or "line" or "xml" or "code" or "prose" or "url" or "html" ? token : $"\"{token}\"");
        }

        return new Escaped(value is string || format != "yaml" ? escape(text) : text);
    }

    // COPY's target may hold variables, but no wildcards.
    private static string Folder(string text) => text.Replace("$", "\\$", StringComparison.Ordinal);

    private static string Plain(string text) =>
        DockerfileWord.IsPlain(text) ? text : throw new InvalidOperationException($"\"{CommentText.Of(text)}\" cannot be written without quotes here");
}
