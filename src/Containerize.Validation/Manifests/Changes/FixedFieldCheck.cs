using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Changes;

/// <summary>Compares objects with what they were before: what the API server takes once cannot be applied otherwise later.</summary>
internal static class FixedFieldCheck
{
    private const string Storage = "spec.resources.requests.storage";

    /// <summary>Reports each such field that differs, at the line that differs.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="previous">The objects as they were.</param>
    /// <param name="sink">Takes the findings.</param>
    public static void Check(IEnumerable<KubernetesObject> objects, IEnumerable<KubernetesObject> previous, FindingSink sink)
    {
        var known = previous.Where(item => item.IsIdentified).DistinctBy(Identity).ToDictionary(Identity);
        foreach (var item in objects.Where(item => item.IsIdentified))
        {
            if (!known.TryGetValue(Identity(item), out var before))
                continue;
            foreach (var field in FixedField.Of(before).Where(field => !IsLeftOpen(field, before, item)))
                Compare(field, before, item, sink);
            if (item.Kind == "PersistentVolumeClaim")
                CheckSize(before, item, sink);
        }
    }

    private static (string, string, string) Identity(KubernetesObject item) => (item.Kind, item.Namespace, item.Name);

    // A Service that becomes an alias, or was one, has no address to keep.
    private static bool IsLeftOpen(FixedField field, KubernetesObject before, KubernetesObject after) =>
        field.Path == "spec.clusterIP" && (before.Spec?["type"]?.Text == "ExternalName" || after.Spec?["type"]?.Text == "ExternalName");

    private static void Compare(FixedField field, KubernetesObject before, KubernetesObject after, FindingSink sink)
    {
        var was = At(before.Root, field.Path, out _);
        var now = At(after.Root, field.Path, out var nearest);
        if (was is null or YamlScalar && now is null or YamlScalar ? (was?.Text ?? field.Default) == (now?.Text ?? field.Default) : TreeDifference.Find(was, now) is null)
            return;
        var place = now is null ? nearest : TreeDifference.Find(was, now) ?? now;
        Report(after, place, $"{field.Path} of {Article(after.Kind)} cannot change, and differs from what it was before", FixedField.Remedy(after.Kind), sink);
    }

    private static void CheckSize(KubernetesObject before, KubernetesObject after, FindingSink sink)
    {
        if (At(after.Root, Storage, out _) is YamlScalar now && At(before.Root, Storage, out _)?.Text is { } was
            && Quantity.TryParse(was, out var had) && Quantity.TryParse(now.Value, out var has) && has < had)
            Report(after, now, $"a claim can grow and not shrink, and asked for {was} before", FixedField.Remedy(after.Kind), sink);
    }

    private static void Report(KubernetesObject item, YamlNode place, string message, string remedy, FindingSink sink)
    {
        if (place is YamlScalar)
            sink.Report(AccessRules.FixedField, item, place, message, remedy);
        else
            sink.ReportKey(AccessRules.FixedField, item, place.Key is null && place.Parent is null ? item.Anchor : place, message, remedy);
    }

    private static YamlNode? At(YamlNode root, string path, out YamlNode nearest)
    {
        nearest = root;
        foreach (var step in path.Split('.'))
        {
            if (nearest[step] is not { } next)
                return null;
            nearest = next;
        }

        return nearest;
    }

    private static string Article(string kind) => ("AEIOU".Contains(kind[0], StringComparison.Ordinal) ? "an " : "a ") + kind;
}
