using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Schemas;

/// <summary>How large, long or many a value may be, and which form a text has.</summary>
internal sealed class SchemaBounds
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private double? _least;
    private double? _most;
    private long? _shortest;
    private long? _longest;
    private long? _fewest;
    private long? _mostItems;
    private string? _pattern;

    /// <summary>The bounds of a schema; null when it has none.</summary>
    public static SchemaBounds? Of(JsonElement json)
    {
        var bounds = new SchemaBounds
        {
            _least = Number(json, "minimum"),
            _most = Number(json, "maximum"),
            _shortest = (long?)Number(json, "minLength"),
            _longest = (long?)Number(json, "maxLength"),
            _fewest = (long?)Number(json, "minItems"),
            _mostItems = (long?)Number(json, "maxItems"),
            _pattern = json.TryGetProperty("pattern", out var pattern) && pattern.ValueKind == JsonValueKind.String ? pattern.GetString() : null,
        };
        return (bounds._least ?? bounds._most ?? bounds._shortest ?? bounds._longest ?? bounds._fewest ?? bounds._mostItems) is not null || bounds._pattern is not null ? bounds : null;
    }

    /// <summary>What is wrong with a value, as the end of a sentence; null when nothing is.</summary>
    public string? Fault(YamlNode node)
    {
        if (node is YamlSequence list)
            return list.Items.Count < _fewest ? $"has {list.Items.Count} entries; {_fewest} are needed" : list.Items.Count > _mostItems ? $"has {list.Items.Count} entries; {_mostItems} are allowed" : null;
        if (node is not YamlScalar scalar)
            return null;
        if (scalar.Type is YamlScalarType.Integer or YamlScalarType.Float)
        {
            if (!double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return null;
            return number < _least ? $"is {scalar.Value}; the least is {Shown(_least)}" : number > _most ? $"is {scalar.Value}; the most is {Shown(_most)}" : null;
        }

        if (scalar.Type != YamlScalarType.String)
            return null;
        return scalar.Value.Length < _shortest ? $"is shorter than {_shortest} characters" : scalar.Value.Length > _longest ? $"is longer than {_longest} characters" : Fits(scalar.Value) ? null : $"does not have the form {_pattern}";
    }

    private bool Fits(string text)
    {
        if (_pattern is null || text.Length > 10_000)
            return true;
        try
        {
            return Regex.IsMatch(text, _pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Longest);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            // The dialect of the schema knows what ours does not; the API server judges it.
            return true;
        }
    }

    private static string Shown(double? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
