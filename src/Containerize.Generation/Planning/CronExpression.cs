namespace Containerize.Generation.Planning;

/// <summary>Cron expressions of .NET's libraries in the five fields that Kubernetes takes.</summary>
internal static class CronExpression
{
    private static readonly string[] Shorthand = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    /// <summary>The expression in five fields; null when Kubernetes cannot say it.</summary>
    /// <param name="expression">Five fields; six with seconds first; or Quartz's, with a question mark, days of the week from 1 for Sunday, and perhaps a year.</param>
    public static string? InFiveFields(string expression)
    {
        if (Shorthand.Contains(expression)) return expression;
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var quartz = fields.Contains("?");
        if (fields is [.. var six, "*"] && fields.Length == 7) fields = six;
        if (fields is ["0" or "00", .. var five] && fields.Length == 6) fields = five;
        if (fields.Length != 5 || fields.Any(f => f.AsSpan().ContainsAny('L', 'W', '#') && !IsNames(f))) return null;
        var days = quartz ? QuartzDays(fields[4]) : fields[4];
        string[] result = [.. fields[..4].Select(f => f == "?" ? "*" : f), days == "?" ? "*" : days];
        return result.All(f => f.Length > 0 && f.All(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '/' or ',' or '-')) ? string.Join(' ', result) : null;
    }

    // JUL and WED are names; a lone L, 6L, 15W and 2#1 are Quartz's own.
    private static bool IsNames(string field) => field.Split(',', '-', '/').All(p => p.Length == 3 && p.All(char.IsAsciiLetter) || p.All(c => char.IsAsciiDigit(c) || c == '*'));

    private static string QuartzDays(string field) =>
        string.Concat(field.Select((c, i) => c is >= '1' and <= '7' && (i == 0 || field[i - 1] != '/') ? (char)(c - 1) : c));
}
