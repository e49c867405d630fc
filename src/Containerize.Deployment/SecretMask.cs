using System.Text;
using Containerize.Validation.Secrets;

namespace Containerize.Deployment;

/// <summary>Takes secrets out of what others wrote.</summary>
/// <param name="values">The values that are known to be secret, longest first.</param>
internal sealed class SecretMask(IReadOnlyList<string> values)
{
    /// <summary>Knows no value; what looks like a secret is hidden all the same.</summary>
    public static readonly SecretMask Looks = new([]);

    /// <summary>A line without the known values, what looks like a secret, and a terminal's colours.</summary>
    /// <param name="line">The line.</param>
    public string Line(string line)
    {
        var text = Plain(line);
        foreach (var value in values) text = text.Replace(value, "***", StringComparison.Ordinal);
        return SecretLine.Masked(text);
    }

    // Programs colour their output whether somebody looks or not.
    private static string Plain(string line)
    {
        if (!line.Contains('\u001b', StringComparison.Ordinal)) return line.TrimEnd();
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\u001b')
            {
                text.Append(line[i]);
                continue;
            }

            if (i + 1 >= line.Length || line[i + 1] != '[') continue;
            i += 2;
            while (i < line.Length && (line[i] < '@' || line[i] > '~')) i++;
        }

        return text.ToString().TrimEnd();
    }
}
