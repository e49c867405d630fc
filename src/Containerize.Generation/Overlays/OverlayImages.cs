using Containerize.Generation.Merging;

namespace Containerize.Generation.Overlays;

/// <summary>The images that an overlay replaces wherever they stand.</summary>
internal static class OverlayImages
{
    /// <summary>The images that differ in one way only, sorted by name.</summary>
    /// <param name="pairs">The objects of the base and of the overlay.</param>
    public static IReadOnlyList<OverlayImage> Of(IEnumerable<(YamlPart Before, YamlPart After)> pairs)
    {
        var images = pairs.SelectMany(p => p.Before.Containers().SelectMany(b => p.After.Containers().Where(a => a.TextAt("name") == b.TextAt("name")).Select(a => (Before: b.TextAt("image"), After: a.TextAt("image")))))
            .Distinct().GroupBy(i => ImageText.Of(i.Before).Name, StringComparer.Ordinal);
        return [.. images.Where(g => g.Select(i => i.After).Distinct(StringComparer.Ordinal).Count() == 1 && g.Any(i => i.Before != i.After))
            .Select(g => (g.Key, After: ImageText.Of(g.First().After)))
            .Select(i => new OverlayImage(i.Key, i.After.Name, i.After.Tag, i.After.Digest))

            // With a digest, older versions of Kustomize leave the tag out: a patch of the whole image keeps both.
            .Where(i => i.HasTag || (i.HasDigest && i.Tag.Length == 0))
            .OrderBy(i => i.Name, StringComparer.Ordinal)];
    }

    /// <summary>An object as the replaced images leave it.</summary>
    public static YamlPart Applied(YamlPart manifest, IReadOnlyList<OverlayImage> images)
    {
        string[]? path = manifest.PodSpec() is null ? null : manifest.TextAt("kind") switch { "Pod" => ["spec"], "CronJob" => ["spec", "jobTemplate", "spec", "template", "spec"], _ => ["spec", "template", "spec"] };
        if (path is null || images.Count == 0) return manifest;
        foreach (var list in ManifestTree.ContainerLists)
        {
            if (manifest.PodSpec().At(list) is { } containers) manifest = manifest.With(ManifestTree.Sequence([.. containers.Items.Select(c => Applied(c))]), [.. path, list]);
        }

        return manifest;

        YamlPart Applied(YamlPart container) =>
            images.FirstOrDefault(i => i.Name == ImageText.Of(container.TextAt("image")).Name) is { } image ? container.With(ManifestTree.Text($"{image.NewName}{(image.HasDigest ? "@" + image.Digest : ":" + image.Tag)}"), "image") : container;
    }
}
