using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Rendering;

/// <summary>Compares a YAML file with its probe: the same tree, and in place of each token the value that was written there.</summary>
internal static partial class YamlComparison
{
    /// <summary>The first difference as a sentence, or null when there is none.</summary>
    public static string? Difference(string text, string probe, IReadOnlyList<WrittenScalar> written)
    {
        try
        {
            var actual = YamlText.Documents(text);
            var expected = YamlText.Documents(probe);
            if (actual.Count != expected.Count) return $"{actual.Count} documents instead of {expected.Count}";
            for (var i = 0; i < actual.Count; i++)
            {
                if (Compare(actual[i].RootNode, expected[i].RootNode, "", written) is { } difference) return difference;
            }

            return null;
        }
        catch (YamlException e)
        {
            return $"it is not YAML: {e.Message} at line {e.Start.Line}";
        }
    }

    /// <summary>Whether some reader of YAML 1.1 or 1.2 takes a plain scalar for something else than a string.</summary>
    public static bool IsNotAString(string plain) => NotAString().IsMatch(plain);

    private static string? Compare(YamlNode actual, YamlNode expected, string path, IReadOnlyList<WrittenScalar> written) => (actual, expected) switch
    {
        (YamlScalarNode a, YamlScalarNode e) => Scalar(a, e, path, written),
        (YamlSequenceNode a, YamlSequenceNode e) => Sequence(a, e, path, written),
        (YamlMappingNode a, YamlMappingNode e) => Mapping(a, e, path, written),
        _ => $"{path} is a {actual.NodeType} instead of a {expected.NodeType}",
    };

    private static string? Scalar(YamlScalarNode actual, YamlScalarNode expected, string path, IReadOnlyList<WrittenScalar> written)
    {
        if (ProbeText.Whole(expected.Value ?? "", written) is not { } scalar)
        {
            return actual.Value == ProbeText.Expected(expected.Value ?? "", written) ? null : $"{path} has another value";
        }

        if (actual.Value != scalar.Parsed) return $"{path} has another value";
        var plain = actual.Style == ScalarStyle.Plain;
        return scalar.IsString && plain && NotAString().IsMatch(scalar.Parsed) ? $"{path} would not be read as a string" : null;
    }

    private static string? Sequence(YamlSequenceNode actual, YamlSequenceNode expected, string path, IReadOnlyList<WrittenScalar> written)
    {
        if (actual.Children.Count != expected.Children.Count) return $"{path} has {actual.Children.Count} items instead of {expected.Children.Count}";
        for (var i = 0; i < actual.Children.Count; i++)
        {
            if (Compare(actual.Children[i], expected.Children[i], $"{path}[{i}]", written) is { } difference) return difference;
        }

        return null;
    }

    private static string? Mapping(YamlMappingNode actual, YamlMappingNode expected, string path, IReadOnlyList<WrittenScalar> written)
    {
        if (actual.Children.Count != expected.Children.Count) return $"{path} has {actual.Children.Count} keys instead of {expected.Children.Count}";
        foreach (var ((aKey, aValue), (eKey, eValue)) in actual.Children.Zip(expected.Children))
        {
            var name = $"{path}.{ProbeText.Expected((eKey as YamlScalarNode)?.Value ?? "", written)}".TrimStart('.');
            if ((Compare(aKey, eKey, name, written) ?? Compare(aValue, eValue, name, written)) is { } difference) return difference;
        }

        return null;
    }

    // The resolution rules of YAML 1.1 and 1.2 for everything that is not a string, written down apart from the escaping so that one checks the other.
    [GeneratedRegex(@"\A(?:|~|null|true|false|yes|no|on|off|y|n|[-+]?(?:0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9_]+(?:e[-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|\.inf)|\.nan|\d{4}-\d\d?-\d\d?.*|=|<<)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAString();
}
