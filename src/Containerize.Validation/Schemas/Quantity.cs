using System.Globalization;

namespace Containerize.Validation.Schemas;

/// <summary>A Kubernetes quantity: <c>500m</c>, <c>256Mi</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value in the base unit.</param>
    /// <returns>Whether the text is a quantity.</returns>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.' || (end == 0 && text[end] is '+' or '-')))
            end++;
        if (Factor(text[end..]) is not { } factor
            || !decimal.TryParse(text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        try
        {
            value = number * factor;
        }
        catch (OverflowException)
        {
            value = number < 0 ? decimal.MinValue : decimal.MaxValue;
        }

        return true;
    }

    private static decimal? Factor(string suffix) => suffix switch
    {
        "" => 1m,
        "n" => 0.000_000_001m,
        "u" => 0.000_001m,
        "m" => 0.001m,
        "k" => 1_000m,
        "M" => 1_000_000m,
        "G" => 1_000_000_000m,
        "T" => 1_000_000_000_000m,
        "P" => 1_000_000_000_000_000m,
        "E" => 1_000_000_000_000_000_000m,
        "Ki" => 1024m,
        "Mi" => 1024m * 1024,
        "Gi" => 1024m * 1024 * 1024,
        "Ti" => 1024m * 1024 * 1024 * 1024,
        "Pi" => 1024m * 1024 * 1024 * 1024 * 1024,
        "Ei" => 1024m * 1024 * 1024 * 1024 * 1024 * 1024,
        _ => Exponent(suffix),
    };

    private static decimal? Exponent(string suffix)
    {
        if (suffix[0] is not ('e' or 'E') || !int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return null;
        return Math.Abs(exponent) > 27 ? null : (decimal)Math.Pow(10, exponent);
    }
}
