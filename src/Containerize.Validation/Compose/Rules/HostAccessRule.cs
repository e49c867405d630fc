using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>What gives a service the host: its namespaces, its engine, rights over its kernel, and the user root.</summary>
internal sealed class HostAccessRule : IComposeRule
{
    private static readonly string[] Shared = ["network_mode", "pid", "ipc", "uts", "userns_mode"];
    private static readonly HashSet<string> Grave = new(StringComparer.OrdinalIgnoreCase) { "ALL", "SYS_ADMIN", "SYS_PTRACE", "SYS_MODULE", "SYS_RAWIO", "NET_ADMIN", "DAC_READ_SEARCH", "BPF" };
    private static readonly string[] Sockets = ["/var/run/docker.sock", "/run/docker.sock", "/run/podman/podman.sock", "/run/containerd/containerd.sock"];

    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            foreach (var node in Shared.Select(field => service.Node[field]).Where(node => node?.Text == "host"))
                Report(file, service, node!, $"{node!.Key?.Value} is that of the host", "remove it", sink);
            foreach (var added in (service.Node["cap_add"]?.Items ?? []).Where(item => item.Text is { } text && Grave.Contains(text.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? text[4..] : text)))
                Report(file, service, added, $"the service '{service.Name}' adds the capability {added.Text}", "remove it", sink);
            foreach (var mount in service.Node["volumes"]?.Items ?? [])
            {
                if ((mount["source"] ?? mount) is { Text: { } text } source && Sockets.Contains(text.Split(':')[0]))
                    Report(file, service, source, $"the service '{service.Name}' gets the engine of the host", "remove the mount", sink);
            }

            if (service.Node["user"] is { Text: { } user } && user.Split(':')[0] is "root" or "0")
                sink.Report(ComposeRules.ComposeRoot, file, service.Node["user"]!, $"the service '{service.Name}' is told to run as root", "name a user that is not root", service.Name);
        }
    }

    private static void Report(ComposeFile file, ComposeService service, YamlNode node, string message, string remedy, FindingSink sink) =>
        sink.Report(ComposeRules.HostAccess, file, node, message, remedy, service.Name);
}
