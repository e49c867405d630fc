namespace Containerize.Deployment;

/// <summary>The part of a program's log that says why it ended.</summary>
internal static class LogExcerpt
{
    private const int Shown = 14;

    private static readonly string[] Marks = ["Unhandled exception", "Hosting failed to start", "You must install or update .NET", "A fatal error was encountered"];

    /// <summary>The lines from the last unhandled exception on, else the last ones.</summary>
    /// <param name="log">The log.</param>
    /// <param name="mask">Takes secrets out.</param>
    public static IReadOnlyList<string> Of(string log, SecretMask mask)
    {
        var lines = log.Split('\n').Select(mask.Line).Where(l => l.Length > 0).ToList();
        var mark = lines.FindLastIndex(l => Marks.Any(m => l.Contains(m, StringComparison.Ordinal)));
        return mark < 0 ? [.. lines.TakeLast(Shown)] : [.. lines.Skip(mark).Take(Shown)];
    }

    /// <summary>The sentence of the exception that ended the program; null where the log has none.</summary>
    /// <param name="excerpt">What <see cref="Of"/> gave.</param>
    public static string? Cause(IReadOnlyList<string> excerpt)
    {
        if (excerpt.Count == 0 || !excerpt[0].Contains("Unhandled exception", StringComparison.Ordinal)) return null;
        var text = excerpt[0][(excerpt[0].IndexOf("Unhandled exception", StringComparison.Ordinal) + "Unhandled exception".Length)..].TrimStart('.', ':', ' ');
        return text.Length > 0 ? Validation.Cluster.ServerText.Clean(text) : null;
    }
}
