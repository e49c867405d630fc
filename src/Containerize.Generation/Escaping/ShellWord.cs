using System.Text;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings as words of a POSIX shell.</summary>
internal static class ShellWord
{
    /// <summary>The string in double quotes, with everything escaped that means something there.</summary>
    public static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '$' or '`')
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
