using System.Globalization;

namespace Containerize.PullRequests.Planning;

/// <summary>Numbers of things in words of ours.</summary>
internal static class Phrase
{
    /// <summary>The number with its noun.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>Parts as people list them; those that are empty are left out.</summary>
    public static string List(params string[] parts) => parts.Where(p => p.Length > 0).ToArray() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };
}
