namespace Containerize.Validation.Manifests.Api;

/// <summary>
/// The form of the names of time zones. Which zones there are differs from one machine to the next, so the same file could be judged differently; the areas and the form of a name do not.
/// </summary>
internal static class TimeZoneNames
{
    private static readonly HashSet<string> Areas = new(StringComparer.Ordinal) { "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe", "Indian", "Mexico", "Pacific", "US" };

    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "CET", "EET", "MET", "WET", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "GB", "NZ", "Cuba", "Egypt", "Eire", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "Navajo", "Poland", "Portugal", "PRC", "ROC", "ROK", "Singapore", "Turkey", "W-SU", "GMT0", "GMT+0", "GMT-0", "GB-Eire", "NZ-CHAT",
    };

    /// <summary>Whether a name can be one of the IANA database.</summary>
    public static bool Contains(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Single.Contains(name) : Areas.Contains(name[..slash]) && name.Length > slash + 2 && name[(slash + 1)..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+' or '/') && char.IsAsciiLetterUpper(name[slash + 1]);
    }
}
