using System.Text;

namespace Containerize.Generation.Escaping;

/// <summary>Text of a container's env values and arguments, where <c>$(</c> starts a variable.</summary>
internal static class KubernetesText
{
    /// <summary>A literal, safe from expansion whatever follows it: a dollar sign before another, before a parenthesis or at the end is doubled.</summary>
    public static string Literal(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i]);
            if (text[i] == '$' && (i + 1 == text.Length || text[i + 1] is '$' or '('))
            {
                result.Append('$');
            }
        }

        return result.ToString();
    }

    /// <summary>A reference to a variable that the same container defines above.</summary>
    public static string Reference(string name) => $"$({name})";
}
