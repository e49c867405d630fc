using System.Text.Json;
using Containerize.Validation.Cluster;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>Reads the kinds that a definition of custom resources defines.</summary>
internal static class CustomDefinition
{
    public static bool IsDefinition(YamlNode? root) =>
        root?["kind"]?.Text == "CustomResourceDefinition" && root["apiVersion"]?.Text?.StartsWith("apiextensions.k8s.io/", StringComparison.Ordinal) == true;

    /// <summary>The kind of each version that has a schema.</summary>
    public static IEnumerable<KindSchema> Kinds(YamlNode root)
    {
        var spec = root["spec"];
        if (spec?["group"]?.Text is not { Length: > 0 } group || spec["names"]?["kind"]?.Text is not { Length: > 0 } kind)
            yield break;
        foreach (var version in spec["versions"]?.Items ?? [])
        {
            if (version["name"]?.Text is { Length: > 0 } name && version["schema"]?["openAPIV3Schema"] is YamlMapping schema)
                yield return new KindSchema($"{group}/{name}", kind, spec["scope"]?.Text != "Cluster", Read(schema));
        }
    }

    private static SchemaNode Read(YamlMapping schema)
    {
        using var json = JsonDocument.Parse(NodeJson.Write(writer => NodeJson.Value(writer, schema)));
        var node = new JsonSchemaReader(default).Read(json.RootElement);
        if (node.Kind != SchemaKind.Object)
            return node;
        // Every object has these, whatever the definition says of them.
        foreach (var field in new[] { "apiVersion", "kind", "metadata" })
            node.Properties[field] = KubernetesSchema.Current.Find("v1", "ConfigMap")!.Schema.Properties[field];
        return node;
    }
}
