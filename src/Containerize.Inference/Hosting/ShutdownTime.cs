using System.Globalization;
using Containerize.Model;

namespace Containerize.Inference.Hosting;

/// <summary>How long a service's host may take to end.</summary>
internal static class ShutdownTime
{
    // What a pod is given beyond this is a mistake of units in the code.
    private const int Longest = 24 * 3600;

    /// <summary>The longest time that its code decides, in seconds; 0 when it decides none.</summary>
    /// <param name="draft">The service.</param>
    public static int Seconds(ServiceDraft draft) => draft.Facts.OfType<ShutdownTimeoutFact>()
        .SelectMany(f => draft.Values.Resolve(f.Time).Select(r => r.Production ?? r.Text).OfType<string>().Select(t => Seconds(t, f.UnitSeconds)))
        .DefaultIfEmpty(0).Max();

    private static int Seconds(string time, int unit) =>
        double.TryParse(time, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count * unit is > 0 and <= Longest ? (int)Math.Ceiling(count * unit) : 0;
}
