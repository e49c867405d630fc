using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Files;

/// <summary>A value of a JSON file with the key that configuration gives it.</summary>
/// <param name="Key">The key with <c>:</c> between its parts; elements of lists by number.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Span">Where the value stands, quotes included.</param>
internal sealed record JsonSetting(string Key, string Value, TextSpan Span)
{
    /// <summary>The last part of the key.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);
}
