using System.Text;

namespace Containerize.Validation.Cluster;

/// <summary>Reads <c>Warning</c> headers: <c>299 - "text"</c>, several in one header or one each, with an optional date behind.</summary>
internal static class WarningHeader
{
    /// <summary>The unquoted texts, in order, each once.</summary>
    /// <param name="values">The header's values as received.</param>
    public static IReadOnlyList<string> Texts(IEnumerable<string> values)
    {
        var texts = new List<string>();
        foreach (var value in values)
        {
            Read(value, texts);
        }

        return texts.Distinct(StringComparer.Ordinal).ToList();
    }

    private static void Read(string value, List<string> texts)
    {
        var at = 0;
        while (at < value.Length && (at = value.IndexOf('"', at)) >= 0)
        {
            var isDate = at > 1 && value[at - 1] == ' ' && value[at - 2] == '"';
            var text = new StringBuilder();
            for (at++; at < value.Length && value[at] != '"'; at++)
            {
                if (value[at] == '\\' && at + 1 < value.Length)
                {
                    at++;
                }

                text.Append(value[at]);
            }

            at++;
            if (!isDate && text.Length > 0)
            {
                texts.Add(ServerText.Clean(text.ToString()));
            }
        }
    }
}
