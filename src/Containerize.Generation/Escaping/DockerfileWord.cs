using System.Text;
using System.Text.RegularExpressions;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings as words of Dockerfile instructions.</summary>
internal static partial class DockerfileWord
{
    /// <summary>Whether a string can be written without quotes in every instruction.</summary>
    public static bool IsPlain(string text) => Plain().IsMatch(text);

    /// <summary>Whether a string fits on a line of a Dockerfile at all: no control characters and no line separators.</summary>
    public static bool IsExpressible(string text) => !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c));

    /// <summary>A value in double quotes for ENV and LABEL, where <c>$</c> would start a variable.</summary>
    public static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '$')
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.Append('"').ToString();
    }

    /// <summary>A path as COPY's reader must see it: no wildcards and no variables.</summary>
    public static string Path(string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            _ = c switch
            {
                '[' => result.Append("[[]"),
                '*' => result.Append("[*]"),
                '?' => result.Append("[?]"),
                '$' => result.Append("\\$"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_./:@+=~-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
