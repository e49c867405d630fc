using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>The port that an environment variable sets is one that the container declares.</summary>
internal static class ListenPortRule
{
    public static void Check(Container container, ContainerEnvironment environment, FindingSink sink)
    {
        var endpoints = environment.Owners.Keys.Where(name => ListenVariables.HoldsAddresses(name) && !ListenVariables.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var loopback = ListenVariables.Names.Concat(endpoints).Where(ListenVariables.HoldsAddresses).FirstOrDefault(name => environment[name]?.Text is { } text && ListenVariables.IsLoopback(text));
        if (loopback is not null)
        {
            sink.Report(NetworkingRules.BindsLoopback, environment.Owners[loopback], environment[loopback]!, $"{loopback} lets the container '{container.Name}' listen on the loopback address alone", "write http://+ and the port, or leave the address to ASPNETCORE_HTTP_PORTS");
            return;
        }

        if (container.Ports.Count == 0 || container.Ports.Any(port => port.IsFaulty))
            return;
        foreach (var name in endpoints.Concat(ListenVariables.Names))
        {
            if (environment[name] is not { Text: { } text } node)
                continue;
            var ports = ListenVariables.Ports(name, text);
            foreach (var port in ports.Where(port => container.Ports.All(declared => declared.Number != port)))
            {
                sink.Report(CodeRules.ListensElsewhere, environment.Owners[name], node,
                    $"{name} lets the container '{container.Name}' listen on {port}, and it declares {string.Join(", ", container.Ports.Select(declared => declared.Number))}", "give both the same number");
            }

            if (ListenVariables.HoldsAddresses(name) && ports.Count > 0 && (!endpoints.Contains(name) || name == endpoints[^1]))
                return;
        }
    }
}
