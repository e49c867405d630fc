namespace Containerize.Cli.Output.Json;

/// <summary>The names of enumeration members in the published forms.</summary>
internal static class PublishedName
{
    /// <summary>The member's name in lower case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The member.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
