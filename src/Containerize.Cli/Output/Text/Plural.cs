namespace Containerize.Cli.Output.Text;

/// <summary>Counts with their noun.</summary>
internal static class Plural
{
    /// <summary>For example <c>1 service</c> or <c>3 services</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun in the singular, with a plural that ends in s.</param>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
