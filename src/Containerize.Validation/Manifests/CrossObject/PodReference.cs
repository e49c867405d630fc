using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>A reference from a pod to an object by its name.</summary>
/// <param name="Kind">ConfigMap, Secret or PersistentVolumeClaim.</param>
/// <param name="Name">The name.</param>
/// <param name="Key">The key in the object that is needed, if one in particular is.</param>
/// <param name="Optional">Whether the pod starts without it.</param>
internal sealed record PodReference(string Kind, YamlNode Name, YamlNode? Key, bool Optional)
{
    public static IEnumerable<PodReference> All(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var source in container.Node["envFrom"]?.Items ?? [])
            {
                foreach (var reference in Of("ConfigMap", source["configMapRef"]).Concat(Of("Secret", source["secretRef"])))
                    yield return reference;
            }

            foreach (var source in (container.Node["env"]?.Items ?? []).Select(variable => variable["valueFrom"]))
            {
                foreach (var reference in Of("ConfigMap", source?["configMapKeyRef"]).Concat(Of("Secret", source?["secretKeyRef"])))
                    yield return reference;
            }
        }

        foreach (var volume in pod.Spec?["volumes"]?.Items ?? [])
        {
            foreach (var reference in Volume(volume).Concat((volume["projected"]?["sources"]?.Items ?? []).SelectMany(Volume)))
                yield return reference;
        }

        foreach (var secret in pod.Spec?["imagePullSecrets"]?.Items ?? [])
        {
            foreach (var reference in Of("Secret", secret))
                yield return reference;
        }
    }

    private static IEnumerable<PodReference> Volume(YamlNode volume) =>
        Of("ConfigMap", volume["configMap"])
            .Concat(Of("Secret", volume["secret"], "secretName"))
            .Concat(Of("Secret", volume["secret"]))
            .Concat(Of("PersistentVolumeClaim", volume["persistentVolumeClaim"], "claimName"));

    private static IEnumerable<PodReference> Of(string kind, YamlNode? node, string field = "name")
    {
        if (node?[field] is not { Text.Length: > 0 } name)
            return [];
        var optional = node["optional"].Is(true);
        var items = node["items"]?.Items ?? [];
        return items.Count == 0
            ? [new PodReference(kind, name, node["key"], optional)]
            : items.Select(item => new PodReference(kind, name, item["key"], optional));
    }
}
