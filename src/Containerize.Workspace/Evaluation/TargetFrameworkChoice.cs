using System.Globalization;

namespace Containerize.Workspace.Evaluation;

/// <summary>Chooses the framework that is analysed and published: the newest one that runs in a Linux container.</summary>
internal static class TargetFrameworkChoice
{
    /// <summary>The best of several; empty when there is none.</summary>
    public static string Best(IEnumerable<string> frameworks) =>
        frameworks.OrderByDescending(Rank).ThenBy(f => f, StringComparer.Ordinal).FirstOrDefault() ?? "";

    // .NET without a platform first, then .NET with one, then .NET Standard, then .NET Framework; newer before older.
    private static (int Kind, decimal Version) Rank(string framework)
    {
        var name = framework.ToLowerInvariant();
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var platform = dash >= 0;
        if (platform) name = name[..dash];
        if (name.StartsWith("netcoreapp", StringComparison.Ordinal)) return (platform ? 2 : 3, Version(name["netcoreapp".Length..]));
        if (name.StartsWith("netstandard", StringComparison.Ordinal)) return (1, Version(name["netstandard".Length..]));
        if (!name.StartsWith("net", StringComparison.Ordinal)) return (-1, 0);
        return name.Contains('.', StringComparison.Ordinal) ? (platform ? 2 : 3, Version(name[3..])) : (0, Version(name[3..]));
    }

    private static decimal Version(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
