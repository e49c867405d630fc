using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>The port that an environment variable sets is one that the container declares.</summary>
internal static class ListenPortRule
{
    public static void Check(Container container, ContainerEnvironment environment, FindingSink sink)
    {
        if (container.Ports.Count == 0 || container.Ports.Any(port => port.IsFaulty))
            return;
        foreach (var name in ListenVariables.Names)
        {
            if (environment[name] is not { Text: { } text } node)
                continue;
            var ports = ListenVariables.Ports(name, text);
            foreach (var port in ports.Where(port => container.Ports.All(declared => declared.Number != port)))
            {
                sink.Report(CodeRules.ListensElsewhere, environment.Owners[name], node,
                    $"{name} lets the container '{container.Name}' listen on {port}, and it declares {string.Join(", ", container.Ports.Select(declared => declared.Number))}", "give both the same number");
            }

            if (name.EndsWith("URLS", StringComparison.Ordinal) && ports.Count > 0)
                return;
        }
    }
}
