using System.Text;

namespace Containerize.Validation.Cluster;

/// <summary>Text that a server sent, made fit for one line of output.</summary>
internal static class ServerText
{
    private const int Longest = 600;

    /// <summary>Replaces line ends and control characters by spaces, joins spaces, cuts overlong text and takes a final stop away.</summary>
    /// <param name="text">The text as received.</param>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        var space = false;
        foreach (var c in text)
        {
            if (clean.Length >= Longest)
            {
                return clean.Append("...").ToString();
            }

            if (char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format)
            {
                space = clean.Length > 0;
                continue;
            }

            if (space)
            {
                clean.Append(' ');
                space = false;
            }

            clean.Append(c);
        }

        return clean.ToString().TrimEnd('.', ' ');
    }
}
