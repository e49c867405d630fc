using System.Globalization;

namespace Containerize.PullRequests.Planning;

/// <summary>A time of the week or year, written as cron writes it, in UTC: what is begun within it may be done.</summary>
internal static class CronWindow
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Whether a moment lies within.</summary>
    /// <param name="expression">Five fields; a word such as @daily is any time of a day that it begins on.</param>
    /// <param name="moment">The moment.</param>
    public static bool Holds(string expression, DateTimeOffset moment)
    {
        var fields = expression.ToLowerInvariant() switch
        {
            "@yearly" or "@annually" => "* * 1 1 *",
            "@monthly" => "* * 1 * *",
            "@weekly" => "* * * * 0",
            "@daily" or "@midnight" or "@hourly" => "* * * * *",
            var other => other,
        };
        var at = moment.UtcDateTime;
        if (fields.Split(' ') is not [var minute, var hour, var day, var month, var weekday]) return false;
        if (!Field(minute, at.Minute, 0, 59, []) || !Field(hour, at.Hour, 0, 23, []) || !Field(month, at.Month, 1, 12, Months)) return false;
        var (onDay, onWeekday) = (Field(day, at.Day, 1, 31, []), Field(weekday, (int)at.DayOfWeek, 0, 6, Days) || (at.DayOfWeek == DayOfWeek.Sunday && Field(weekday, 7, 0, 7, Days)));
        // As cron has it: where both are restricted, either is enough.
        return day[0] != '*' && weekday[0] != '*' ? onDay || onWeekday : onDay && onWeekday;
    }

    private static bool Field(string field, int value, int from, int to, string[] names) => field.Split(',').Any(part => Part(part, value, from, to, names));

    private static bool Part(string part, int value, int from, int to, string[] names)
    {
        var (range, step) = part.Split('/') is [var before, var every] && int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (before, number) : (part, 1);
        var (first, last) = range == "*" ? (from, to) : range.Split('-') is [var low, var high] ? (Value(low, from, names), Value(high, from, names)) : (Value(range, from, names), step > 1 ? to : Value(range, from, names));
        return first >= 0 && value >= first && value <= last && (value - first) % step == 0;
    }

    private static int Value(string text, int from, string[] names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(names, text) is var at and >= 0 ? at + (from == 1 ? 1 : 0) : -1;
}
