using System.Globalization;
using Containerize.Generation.Merging;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Overlays;

/// <summary>Makes the folders below k8s/overlays: the manifests are planned anew for each environment, and an overlay says what differs from the base.</summary>
internal static class OverlayGenerator
{
    private const string Base = "k8s/base/";
    private const string Servers = "k8s/infrastructure/";

    /// <summary>The files of all overlays.</summary>
    /// <param name="plan">The application as the base has it.</param>
    /// <param name="overlays">The overlays.</param>
    /// <param name="manifests">The files of the base and of the servers.</param>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan, IReadOnlyList<PlannedOverlay> overlays, IReadOnlyList<Artifact> manifests) => overlays.SelectMany(o => One(plan, o, manifests));

    private static IEnumerable<Artifact> One(ApplicationPlan plan, PlannedOverlay planned, IReadOnlyList<Artifact> manifests)
    {
        var overlay = planned.Overlay;
        var folder = $"k8s/overlays/{overlay.Name}/";
        bool IsPart(Artifact artifact) => artifact.Kind == ArtifactKind.Kubernetes && (artifact.Path.StartsWith(Base, StringComparison.Ordinal) || overlay.WithServers);
        var before = manifests.Where(IsPart).ToDictionary(a => a.Path, StringComparer.Ordinal);
        var after = planned.Manifests.Where(IsPart).ToDictionary(a => a.Path, StringComparer.Ordinal);
        var pairs = before.Values.Where(a => after.ContainsKey(a.Path)).Select(a => (a.Path, Before: Moved(a, overlay.Namespace), After: ManifestTree.Read(after[a.Path].Text))).ToList();
        var images = OverlayImages.Of(pairs.Select(p => (p.Before, p.After)));
        var replicas = new List<OverlayReplicas>();
        var patches = new List<OverlayPatch>();
        foreach (var (path, from, to) in pairs)
        {
            var known = OverlayImages.Applied(from, images);
            if (Replicas(known, to) is { } count)
            {
                replicas.Add(count);
                known = known.With(to.At("spec", "replicas"), "spec", "replicas");
            }

            if (ManifestDifference.Of(known, to) is { } difference) patches.Add(Patch(PathOf(path), ManifestTree.Read(before[path].Text), difference));
        }

        patches.AddRange(before.Values.Where(a => !after.ContainsKey(a.Path)).Select(a => Removal(PathOf(a.Path), ManifestTree.Read(a.Text))));
        var added = after.Values.Where(a => !before.ContainsKey(a.Path)).Select(a => a with { Path = folder + PathOf(a.Path) }).ToList();
        foreach (var artifact in added) yield return artifact;
        foreach (var patch in patches) yield return new Artifact(folder + patch.Path, ArtifactKind.Kubernetes, patch.Path.Split('/') is [var owner, _] ? owner : "", patch.Content);
        var kustomization = new OverlayPlan(overlay.Namespace, ["../../base", .. overlay.WithServers ? ["../../infrastructure"] : Array.Empty<string>(), .. added.Select(a => a.Path[folder.Length..]).Order(StringComparer.Ordinal)])
        {
            Images = images,
            Replicas = [.. replicas.OrderBy(r => r.Name, StringComparer.Ordinal)],
            Patches = [.. patches.OrderBy(p => p.Path, StringComparer.Ordinal)],
        };
        yield return new Artifact(folder + "kustomization.yaml", ArtifactKind.Kustomization, "", plan.Renderer.Yaml("kubernetes/overlay.sbn", kustomization));
    }

    private static string PathOf(string path) => path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..] : path[Servers.Length..];

    // The field "namespace" of a kustomization reaches the objects and the Namespace itself, and no name of it elsewhere.
    private static YamlPart Moved(Artifact artifact, string space)
    {
        var manifest = ManifestTree.Read(artifact.Text);
        return manifest.At("metadata", "namespace") is not null ? manifest.With(ManifestTree.Text(space), "metadata", "namespace")
            : manifest.TextAt("kind") == "Namespace" ? manifest.With(ManifestTree.Text(space), "metadata", "name")
            : manifest;
    }

    private static OverlayReplicas? Replicas(YamlPart from, YamlPart to) =>
        to.TextAt("kind") is "Deployment" or "StatefulSet" && to.TextAt("spec", "replicas") is { Length: > 0 } count && count != from.TextAt("spec", "replicas")
            ? new OverlayReplicas(to.TextAt("metadata", "name"), int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;

    private static OverlayPatch Patch(string path, YamlPart original, YamlPart difference)
    {
        var name = difference.TextAt("metadata", "name");
        var content = ManifestText.Of(Identity(original, difference, "apiVersion", "kind", "metadata"));
        return new OverlayPatch(path, content) { Kind = name.Length > 0 ? original.TextAt("kind") : "", Name = name.Length > 0 ? original.TextAt("metadata", "name") : "" };
    }

    private static OverlayPatch Removal(string path, YamlPart original) =>
        new(path, ManifestText.Of(Identity(original, ManifestTree.Mapping(("$patch", ManifestTree.Text("delete"))), "apiVersion", "kind", "metadata")));

    // What is patched is found by the name and namespace that the base gives it.
    private static YamlPart Identity(YamlPart original, YamlPart difference, params string[] first)
    {
        var space = original.At("metadata", "namespace");
        var metadata = ManifestTree.Mapping(("name", difference.At("metadata", "name") ?? original.At("metadata", "name")!));
        if (space is not null) metadata = metadata.With(space, "namespace");
        foreach (var (key, value) in difference.At("metadata")?.Entries ?? []) metadata = metadata.With(value, key.Value);
        var identity = ManifestTree.Mapping(("apiVersion", original.At("apiVersion")!), ("kind", original.At("kind")!), ("metadata", metadata));
        return new YamlPart { Kind = YamlPartKind.Mapping, Entries = [.. identity.Entries, .. difference.Entries.Where(e => !first.Contains(e.Key.Value))] };
    }
}
