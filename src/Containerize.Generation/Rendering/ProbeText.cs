using System.Globalization;
using System.Text.RegularExpressions;

namespace Containerize.Generation.Rendering;

/// <summary>Puts the values back into a probe's text.</summary>
internal static partial class ProbeText
{
    /// <summary>The text with every token replaced by the string that a reader must find there.</summary>
    public static string Expected(string probe, IReadOnlyList<WrittenScalar> written) =>
        Token().Replace(probe, match => written[Index(match)].Parsed);

    /// <summary>The value that a text consists of; null when it is more or less than one token.</summary>
    public static WrittenScalar? Whole(string probe, IReadOnlyList<WrittenScalar> written) =>
        Token().Match(probe) is { Success: true } match && match.Length == probe.Length ? written[Index(match)] : null;

    private static int Index(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("ctzprobe([0-9]{6,9})x", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
