using System.Globalization;

namespace Containerize.Validation.Cluster.Room;

/// <summary>Writes quantities the way people write them.</summary>
internal static class QuantityText
{
    private static readonly (string Suffix, decimal Size)[] Binary = [("Ti", 1024m * 1024 * 1024 * 1024), ("Gi", 1024m * 1024 * 1024), ("Mi", 1024m * 1024), ("Ki", 1024m)];

    /// <summary>The quantity with the unit that fits its resource.</summary>
    /// <param name="resource">For example <c>requests.cpu</c>.</param>
    /// <param name="value">The value in the base unit.</param>
    public static string Of(string resource, decimal value)
    {
        if (value == decimal.Truncate(value) && resource.EndsWith("cpu", StringComparison.Ordinal))
            return Plain(value);
        if (resource.EndsWith("cpu", StringComparison.Ordinal))
            return $"{Plain(Math.Round(value * 1000))}m";
        var isBytes = resource.EndsWith("memory", StringComparison.Ordinal) || resource.EndsWith("storage", StringComparison.Ordinal) || resource.Contains("hugepages", StringComparison.Ordinal);
        foreach (var (suffix, size) in isBytes ? Binary : [])
        {
            if (Math.Abs(value) >= size && value % size == 0)
                return $"{Plain(value / size)}{suffix}";
        }

        return isBytes && Math.Abs(value) >= Binary[2].Size ? $"{Plain(Math.Ceiling(value / Binary[2].Size))}Mi" : Plain(value);
    }

    private static string Plain(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
