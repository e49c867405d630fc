using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Containerize.Cli.Verbs;

/// <summary>An option that takes a time such as 90s, 5m or 1h.</summary>
internal static class DurationOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="value">The time unless given.</param>
    public static Option<TimeSpan> Make(string name, string description, TimeSpan value) => new(name)
    {
        Description = description,
        HelpName = "90s|5m|1h",
        DefaultValueFactory = _ => value,
        CustomParser = Parse,
    };

    private static TimeSpan Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var unit = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[^1] : 's';
        var number = text.TrimEnd('s', 'm', 'h');
        if (text.Length - number.Length <= 1 && unit is 's' or 'm' or 'h' && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 86_400)
            return unit switch { 'h' => TimeSpan.FromHours(count), 'm' => TimeSpan.FromMinutes(count), _ => TimeSpan.FromSeconds(count) };
        result.AddError($"'{text}' is no time: write 90s, 5m or 1h.");
        return default;
    }
}
