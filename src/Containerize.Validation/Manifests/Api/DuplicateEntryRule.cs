using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Lists whose entries are told apart by some of their fields hold each only once.</summary>
internal sealed class DuplicateEntryRule : IObjectRule
{
    // These have rules of their own.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "env", "volumeMounts", "containers", "initContainers", "ephemeralContainers", "volumes" };

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Schema is { } schema)
            Walk(item, item.Root, schema.Schema, sink);
    }

    private static void Walk(KubernetesObject item, YamlNode node, SchemaNode schema, FindingSink sink)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if ((schema.Kind == SchemaKind.Map ? schema.Element : schema.Properties.GetValueOrDefault(entry.Key.Value)) is { } inner)
                    Walk(item, entry.Value, inner, sink);
            }
        }
        else if (node is YamlSequence list && schema is { Kind: SchemaKind.Array, Element: { } element })
        {
            if (schema.MapKeys.Count > 0 && !Elsewhere.Contains(list.Key?.Value ?? ""))
                CheckList(item, list, schema.MapKeys, sink);
            foreach (var entry in list.Items)
                Walk(item, entry, element, sink);
        }
    }

    private static void CheckList(KubernetesObject item, YamlSequence list, IReadOnlyList<string> keys, FindingSink sink)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.Items.Where(entry => !entry.IsWithinFault))
        {
            var values = keys.Select(key => entry[key]?.Text ?? (key == "protocol" ? "TCP" : null)).ToList();
            if (values.Contains(null) || seen.Add(string.Join('\n', values)) || entry["name"] is { Faulted: true })
                continue;
            sink.Fault(PodRules.DuplicateEntry, item, entry[keys[0]] ?? entry, $"two entries of {list.Key?.Value} have {string.Join(" and ", keys.Zip(values, (key, value) => $"{key} {value}"))}", "remove one of the two");
        }
    }
}
