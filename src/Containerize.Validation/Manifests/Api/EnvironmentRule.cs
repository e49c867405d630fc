using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Environment variables are set once and from one source.</summary>
internal sealed class EnvironmentRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in container.Node["env"]?.Items ?? [])
        {
            if (variable["name"] is { Text: { } name } node && !names.Add(name))
                sink.Fault(ApiRules.DuplicateEnvironmentVariable, container.Owner, node, $"the environment variable {name} is set twice in the container '{container.Name}'", "remove one of the two");
            if (variable["valueFrom"] is not YamlMapping source || source.IsWithinFault)
                continue;
            if (variable["value"] is { Text.Length: > 0 })
                sink.Report(ApiRules.InvalidEnvironmentSource, container.Owner, source, "the environment variable has a value and a source", "keep one of value and valueFrom");
            else if (source.Entries.Count != 1)
                sink.Report(ApiRules.InvalidEnvironmentSource, container.Owner, source, $"the environment variable has {source.Entries.Count} sources", "give valueFrom exactly one source");
        }
    }
}
