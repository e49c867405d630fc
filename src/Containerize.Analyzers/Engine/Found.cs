using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Engine;

/// <summary>Makes diagnostics.</summary>
internal static class Found
{
    /// <summary>The property of a diagnostic that holds what its code fix writes.</summary>
    public const string Replacement = "Replacement";

    private const int Longest = 120;
    private static readonly Regex UserInfo = new(@"(?<=://[^/\s:@]*:)[^/\s@]+(?=@)", RegexOptions.CultureInvariant);

    /// <summary>A diagnostic.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="place">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="replacement">What the code fix writes, where the rule decides it.</param>
    public static Diagnostic At(DiagnosticDescriptor descriptor, Location place, string message, string remedy, string? replacement = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Descriptors.Remedy, remedy);
        if (replacement is not null)
        {
            properties = properties.Add(Replacement, replacement);
        }

        return Diagnostic.Create(descriptor, place, properties, message, remedy);
    }

    /// <summary>A value of the code as it may stand in a sentence: on one line, not too long, and without the password of an address.</summary>
    /// <param name="value">The value.</param>
    public static string Shown(string value)
    {
        var line = UserInfo.Replace(string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)), "***");
        return line.Length <= Longest ? line : line.Substring(0, Longest) + "...";
    }
}
