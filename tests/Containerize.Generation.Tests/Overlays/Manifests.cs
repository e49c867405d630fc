using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Tests.Overlays;

/// <summary>Compares sets of manifests object by object: the order of keys and the way of writing aside.</summary>
internal static class Manifests
{
    public static IReadOnlyDictionary<string, YamlPart> Of(IEnumerable<string> texts) =>
        texts.SelectMany(YamlPartReader.Read).Where(o => o.Kind == YamlPartKind.Mapping && o.Entries.Count > 0).ToDictionary(o => $"{o.TextAt("kind")} {o.TextAt("metadata", "namespace")}/{o.TextAt("metadata", "name")}", StringComparer.Ordinal);

    public static void AssertSame(IReadOnlyDictionary<string, YamlPart> expected, IReadOnlyDictionary<string, YamlPart> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, e => Assert.True(YamlPart.Same(e.Value, actual[e.Key]), $"{e.Key} differs\nexpected:\n{ManifestText.Of(e.Value)}\nactual:\n{ManifestText.Of(actual[e.Key])}"));
    }

    public static void Write(TemporaryFolder folder, GenerationResult result)
    {
        foreach (var artifact in result.Artifacts) folder.Write(artifact.Path, artifact.Text);
    }

    public static string Field(string yaml, params string[] path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return path.Aggregate(stream.Documents[0].RootNode, (node, name) => int.TryParse(name, out var index) && node is YamlSequenceNode ? node[index] : node[name]).ToString();
    }
}
