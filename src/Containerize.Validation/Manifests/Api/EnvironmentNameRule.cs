using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Names of environment variables, and the fields of the pod that they take their values from.</summary>
internal sealed class EnvironmentNameRule : IContainerRule
{
    private static readonly string[] Fields =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] Resources = ["limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage"];

    public void Check(Container container, FindingSink sink)
    {
        foreach (var variable in container.Node["env"]?.Items ?? [])
        {
            if (variable["name"] is { Text: { } name } node && !IsName(name))
                sink.Fault(PodRules.InvalidEnvironmentName, container.Owner, node, name.Length == 0 ? "the environment variable has an empty name" : $"'{name}' is not a valid name for an environment variable", "use letters, digits and underscores");
            CheckSource(container, variable["valueFrom"], sink);
        }

        foreach (var source in (container.Node["envFrom"]?.Items ?? []).OfType<YamlMapping>())
        {
            var sources = new[] { source["configMapRef"], source["secretRef"] }.OfType<YamlMapping>().ToList();
            if (sources.Count != 1 && !source.Entries.Any(entry => entry.Value.Faulted))
                sink.Report(ApiRules.InvalidEnvironmentSource, container.Owner, source, $"the entry of envFrom has {sources.Count} sources", "give it exactly one of configMapRef and secretRef");
            else if (sources is [var only] && container.Owner.Lacks(only, "name"))
                sink.ReportKey(ApiRules.InvalidEnvironmentSource, container.Owner, only, $"the {only.Key?.Value} names no object", "add its name");
        }
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(letter => letter is >= ' ' and <= '~' and not '=');

    private static void CheckSource(Container container, YamlNode? source, FindingSink sink)
    {
        if (source?["fieldRef"]?["fieldPath"] is { Text: { } path } field && !IsField(path))
            sink.Report(PodRules.InvalidFieldReference, container.Owner, field, $"a variable cannot take its value from '{path}'", Remedy(path, Fields));
        if (source?["resourceFieldRef"]?["resource"] is { Text: { } resource } node && !Resources.Contains(resource) && !resource.Contains("hugepages-", StringComparison.Ordinal))
            sink.Report(PodRules.InvalidFieldReference, container.Owner, node, $"a variable cannot take its value from '{resource}'", Remedy(resource, Resources));
    }

    // A whole map of labels is a file of a volume and never a variable.
    private static bool IsField(string path) =>
        path.StartsWith("metadata.labels['", StringComparison.Ordinal) || path.StartsWith("metadata.annotations['", StringComparison.Ordinal)
        || (Fields.Contains(path) && path is not ("metadata.labels" or "metadata.annotations"));

    private static string Remedy(string written, string[] known) =>
        Schemas.Spelling.Nearest(written, known) is { } nearest && nearest != written ? $"did you mean '{nearest}'?" : $"use one of {string.Join(", ", known)}";
}
