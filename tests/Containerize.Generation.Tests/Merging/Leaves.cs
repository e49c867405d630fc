using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Tests.Merging;

/// <summary>The scalars of a YAML text by path; items of lists by their name, port or path where they have one.</summary>
internal static class Leaves
{
    public static IReadOnlyDictionary<string, string> Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in stream.Documents) Walk(document.RootNode, "", leaves);
        return leaves;
    }

    private static void Walk(YamlNode node, string path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children) Walk(value, $"{path}/{((YamlScalarNode)key).Value}", leaves);
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children) Walk(item, $"{path}[{Name(item)}]", leaves);
                break;
            case YamlScalarNode scalar:
                leaves[path] = scalar.Value ?? "";
                break;
        }
    }

    // A list of words is told apart by its words, one of objects by whatever they are told apart by.
    private static string Name(YamlNode item) => item switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlMappingNode mapping => string.Concat(new[] { "name", "target", "mountPath", "source", "topologyKey", "key" }.Where(f => mapping.Children.ContainsKey(f)).Take(1).Select(f => mapping[f].ToString())),
        _ => "",
    };
}
