using Containerize.Validation.Reporting;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Names of containers are unique.</summary>
internal sealed class ContainerNameRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in file.Services)
        {
            if (service.Node["container_name"] is { Text: { Length: > 0 } name } node && !name.Contains('$', StringComparison.Ordinal) && !first.TryAdd(name, service.Name))
                sink.Report(ComposeRules.RepeatedContainerName, file, node, $"the container of '{first[name]}' has the name '{name}' as well", "give each its own name, or leave container_name out", service.Name);
        }
    }
}
