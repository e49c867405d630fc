using System.Text.RegularExpressions;

namespace Containerize.Validation.Yaml;

/// <summary>Tells what a scalar is taken for, as the API server's YAML reader does (YAML 1.1 with a few omissions).</summary>
internal static partial class YamlScalarTypes
{
    public static YamlScalarType Of(string value, bool plain, string tag)
    {
        if (tag.Length > 0)
            return OfTag(tag);
        if (!plain)
            return YamlScalarType.String;
        if (value.Length == 0)
            return YamlScalarType.Null;
        return value[0] switch
        {
            '~' or 'n' or 'N' or 'y' or 'Y' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => OfWord(value),
            '+' or '-' or '.' or (>= '0' and <= '9') => OfNumber(value),
            _ => YamlScalarType.String,
        };
    }

    private static YamlScalarType OfTag(string tag) => tag switch
    {
        "tag:yaml.org,2002:int" => YamlScalarType.Integer,
        "tag:yaml.org,2002:float" => YamlScalarType.Float,
        "tag:yaml.org,2002:bool" => YamlScalarType.Boolean,
        "tag:yaml.org,2002:null" => YamlScalarType.Null,
        _ => YamlScalarType.String,
    };

    private static YamlScalarType OfWord(string value) => value switch
    {
        "~" or "null" or "Null" or "NULL" => YamlScalarType.Null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE" => YamlScalarType.Boolean,
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE" => YamlScalarType.Boolean,
        _ => YamlScalarType.String,
    };

    private static YamlScalarType OfNumber(string value)
    {
        if (WholeNumber().IsMatch(value))
            return YamlScalarType.Integer;
        return Fraction().IsMatch(value) ? YamlScalarType.Float : YamlScalarType.String;
    }

    [GeneratedRegex("^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
