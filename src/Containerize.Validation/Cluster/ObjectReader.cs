using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>Picks the Kubernetes objects out of YAML files; other documents, such as compose files and kustomizations, are passed over.</summary>
internal static class ObjectReader
{
    private const string Kustomize = "kustomize.config.k8s.io/";

    // A document whose aliases expand to more than this is not rebuilt for the server.
    private const long LargestExpansion = 200_000;

    /// <summary>Reads the objects, in the order in which they depend on each other.</summary>
    /// <param name="files">The files; those that are no YAML are passed over.</param>
    /// <param name="notes">Takes what cannot be read.</param>
    public static IReadOnlyList<KubernetesObject> Read(EquatableList<TextFile> files, RunNotes notes)
    {
        var objects = new List<KubernetesObject>();
        var roles = FileRoles.Of(files);
        foreach (var reason in files.Select(f => roles.Reason(f.Path)).OfType<string>().Distinct()) notes.NotChecked(reason);
        foreach (var file in files.Where(f => IsYaml(f) && roles.Reason(f.Path) is null))
        {
            foreach (var document in YamlReader.Read(file).Documents)
            {
                if (document.Root is null)
                {
                    if (document.Text.Split('\n').Any(l => l.TrimStart() is { Length: > 0 } t && t[0] != '#' && t != "---" && t != "..."))
                    {
                        notes.NotChecked($"{file.Path}({document.Line}) was not tried on the cluster: it cannot be read as YAML");
                    }

                    continue;
                }

                Add(document, document.Root, isRaw: true, objects);
            }
        }

        return objects.OrderBy(o => KindOrder.Of(o.Kind)).ToList();
    }

    private static void Add(YamlDocument document, YamlNode node, bool isRaw, List<KubernetesObject> objects)
    {
        if (node is not YamlMapping || node["apiVersion"]?.Text is not { Length: > 0 } apiVersion || node["kind"]?.Text is not { Length: > 0 } kind
            || apiVersion.StartsWith(Kustomize, StringComparison.Ordinal))
        {
            return;
        }

        if (kind.EndsWith("List", StringComparison.Ordinal) && node["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
            {
                Add(document, item, isRaw: false, objects);
            }

            return;
        }

        if (!isRaw && node.Weight > LargestExpansion)
        {
            return;
        }

        var metadata = node["metadata"];
        objects.Add(new KubernetesObject(
            document,
            node,
            apiVersion,
            kind,
            metadata?["name"]?.Text ?? "",
            metadata?["namespace"]?.Text is { Length: > 0 } ns ? ns : null,
            isRaw ? document.Text : NodeJson.Write(node),
            isRaw));
    }

    private static bool IsYaml(TextFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
