using System.Globalization;

namespace Containerize.Validation.Manifests.Api;

/// <summary>A cron expression as the API server reads it.</summary>
internal static class CronExpression
{
    private static readonly string[] Shorthands = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly (string Name, int Least, int Most)[] Fields = [("minute", 0, 59), ("hour", 0, 23), ("day of month", 1, 31), ("month", 1, 12), ("day of week", 0, 6)];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>What is wrong with an expression; null when nothing is.</summary>
    /// <param name="text">The expression.</param>
    public static string? Fault(string text)
    {
        if (text.StartsWith('@'))
            return Shorthands.Contains(text) || (text.StartsWith("@every ", StringComparison.Ordinal) && text.Length > 7 && char.IsAsciiDigit(text[7])) ? null : $"'{text}' is no cron expression";
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
            return $"'{text}' is not a cron expression: it has {parts.Length} of 5 fields";
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Split(',').FirstOrDefault(range => !IsRange(range, index)) is { } wrong)
                return $"'{text}' is not a cron expression: '{wrong}' is no {Fields[index].Name}";
        }

        return null;
    }

    private static bool IsRange(string text, int field)
    {
        var step = text.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(int.TryParse(step[1], NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0)))
            return false;
        if (step[0] is "*" or "?")
            return true;
        var ends = step[0].Split('-');
        return ends.Length <= 2 && Value(ends[0], field) is { } first && Value(ends[^1], field) is { } last && first <= last;
    }

    private static int? Value(string text, int field)
    {
        var names = field switch { 3 => Months, 4 => Days, _ => [] };
        var named = Array.IndexOf(names, text.ToLowerInvariant());
        if (named >= 0)
            return field == 3 ? named + 1 : named;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Fields[field].Least && number <= Fields[field].Most ? number : null;
    }
}
