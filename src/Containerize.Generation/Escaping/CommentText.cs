using System.Text;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings into a comment of one line.</summary>
internal static class CommentText
{
    /// <summary>The string with everything that could end the line, and every other control character, as a blank.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? ' ' : c);
        }

        // A trailing backslash would continue a Dockerfile's line.
        return result.ToString().TrimEnd(' ', '\\', '`');
    }
}
