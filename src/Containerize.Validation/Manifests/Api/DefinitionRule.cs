using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Definitions of custom resources.</summary>
internal sealed class DefinitionRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "CustomResourceDefinition" || item.Spec is not { } spec)
            return;
        var name = $"{spec["names"]?["plural"]?.Text}.{spec["group"]?.Text}";
        if (spec["names"]?["plural"] is { Faulted: false } && spec["group"] is { Faulted: false } && item.Name.Length > 0 && item.Name != name && item.NameNode is { Faulted: false })
            sink.Report(AccessRules.InvalidDefinition, item, item.NameNode, $"the definition has the name '{item.Name}'", $"write '{name}'");
        var versions = spec["versions"]?.Items ?? [];
        if (versions.Count > 0 && versions.Count(version => version["storage"].Is(true)) != 1)
            sink.ReportKey(AccessRules.InvalidDefinition, item, spec["versions"]!, $"{versions.Count(version => version["storage"].Is(true))} versions are stored", "give exactly one version storage: true");
        foreach (var version in versions.Where(version => item.Lacks(version, "schema")))
            sink.Report(AccessRules.InvalidDefinition, item, version["name"] ?? version, $"the version '{version["name"]?.Text}' has no schema", "add schema.openAPIV3Schema");
        if (spec["scope"] is { Text: not ("Namespaced" or "Cluster") and { } scope, Faulted: false } node)
            sink.Report(AccessRules.InvalidDefinition, item, node, $"'{scope}' is no scope", "write Namespaced or Cluster");
    }
}
