using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Tests;

/// <summary>Text in which <c>[|</c> and <c>|]</c> enclose what a rule is expected to point at.</summary>
internal static class Markup
{
    public static (string Text, IReadOnlyList<TextSpan> Spans) Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                (open, i) = (text.Length, i + 1);
            }
            else if (open >= 0 && string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(open, text.Length));
                (open, i) = (-1, i + 1);
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), spans);
    }
}
