using System.Globalization;

namespace Containerize.Cli.Deploying;

/// <summary>Sizes and times as people read them.</summary>
internal static class Quantities
{
    /// <summary>Seconds with one decimal.</summary>
    /// <param name="duration">The time.</param>
    public static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Megabytes, as engines show sizes of images; a dash for none.</summary>
    /// <param name="bytes">The size.</param>
    public static string Megabytes(long? bytes) => bytes is { } size ? (size / 1_000_000d).ToString("0.0", CultureInfo.InvariantCulture) + " MB" : "-";
}
