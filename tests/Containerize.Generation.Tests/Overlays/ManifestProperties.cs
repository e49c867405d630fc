using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using CsCheck;

namespace Containerize.Generation.Tests.Overlays;

public sealed class ManifestProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Pick("no", "1e3", "a: b\n- c", "{{ .Values.x }}", "\"", "$(X)", "#", "\\", "", "~", "null", "- a", "\u2028", "é")).Select(t => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(t)));

    private static readonly Gen<YamlPart> Tree = Gen.Recursive<YamlPart>((depth, inner) => depth > 3
        ? Text.Select(ManifestTree.Text)
        : Gen.Frequency(
            (4, Text.Select(ManifestTree.Text)),
            (1, Pick("1", "true", "null", "0.5").Select(ManifestTree.Word)),
            (2, inner.List[0, 3].Select(items => ManifestTree.Sequence(items))),
            (2, Gen.Select(Text, inner).List[0, 3].Select(entries => ManifestTree.Mapping([.. entries.DistinctBy(e => e.Item1)])))));

    [Fact]
    public void What_is_written_is_read_as_it_was() => Gen.Select(Text, Tree).Sample((key, tree) =>
    {
        var mapping = ManifestTree.Mapping((key, tree), (key + "x", tree));
        return YamlPart.Same(mapping, ManifestTree.Read(ManifestText.Of(mapping)));
    });

    [Fact]
    public void An_object_does_not_differ_from_itself() => Tree.Sample(tree => ManifestDifference.Of(ManifestTree.Mapping(("spec", tree)), ManifestTree.Mapping(("spec", tree))) is null);

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
