using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>What the restricted Pod Security Standard asks of a pod.</summary>
internal sealed class PodSecurityRule : IObjectRule
{
    private static readonly string[] HostNamespaces = ["hostNetwork", "hostPID", "hostIPC"];

    private static readonly HashSet<string> AllowedVolumes = new(StringComparer.Ordinal)
    {
        "name", "configMap", "downwardAPI", "emptyDir", "projected", "secret", "csi", "persistentVolumeClaim", "ephemeral", "image",
    };

    private static readonly HashSet<string> SafeSysctls = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
    };

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod is not { Spec: { } spec } pod)
            return;
        foreach (var field in HostNamespaces.Where(field => spec[field].Is(true)))
            sink.Report(PolicyRules.HostNamespace, item, spec[field]!, $"the pod sets {field}", $"remove {field}");
        foreach (var volume in spec["volumes"]?.Items.OfType<YamlMapping>() ?? [])
            CheckVolume(item, volume, sink);
        CheckSettings(item, spec["securityContext"], sink);
        foreach (var container in pod.Containers)
        {
            CheckSettings(item, container.Node["securityContext"], sink);
            foreach (var port in container.Ports.Where(port => port.Node["hostPort"].Whole() is > 0))
                sink.Report(PolicyRules.HostPort, item, port.Node["hostPort"]!, $"the container '{container.Name}' takes port {port.Node["hostPort"]!.Text} of the node", "remove hostPort and use a Service");
            CheckHosts(item, container, sink);
        }
    }

    private static void CheckVolume(KubernetesObject item, YamlMapping volume, FindingSink sink)
    {
        if (volume["hostPath"] is { } folder)
            sink.Report(PolicyRules.HostPathVolume, item, folder["path"] ?? folder, $"the pod mounts the folder '{folder["path"]?.Text}' of the node", "use an emptyDir or a PersistentVolumeClaim");
        foreach (var entry in volume.Entries.Where(entry => entry.Key.Value != "hostPath" && !AllowedVolumes.Contains(entry.Key.Value)))
            sink.ReportKey(PolicyRules.ForbiddenVolumeType, item, entry.Value, $"the volume has the type {entry.Key.Value}", "use a PersistentVolumeClaim");
    }

    private static void CheckSettings(KubernetesObject item, YamlNode? context, FindingSink sink)
    {
        if (context?["procMount"] is { Text: not "Default" } mount)
            sink.Report(PolicyRules.UnsafeKernelSetting, item, mount, $"procMount is {mount.Text}", "remove procMount");
        if (context?["appArmorProfile"]?["type"] is { Text: "Unconfined" } profile)
            sink.Report(PolicyRules.UnsafeKernelSetting, item, profile, "the AppArmor profile is Unconfined", "use RuntimeDefault");
        if (context?["windowsOptions"]?["hostProcess"] is { } process && process.Is(true))
            sink.Report(PolicyRules.UnsafeKernelSetting, item, process, "the pod runs as a process of the Windows host", "remove hostProcess");
        foreach (var field in new[] { context?["seLinuxOptions"]?["user"], context?["seLinuxOptions"]?["role"] }.OfType<YamlScalar>().Where(field => field.Value.Length > 0))
            sink.Report(PolicyRules.UnsafeKernelSetting, item, field, $"the pod sets the SELinux {field.Key?.Value}", "remove it");
        foreach (var name in (context?["sysctls"]?.Items ?? []).Select(sysctl => sysctl["name"]).Where(name => name?.Text is { } text && !SafeSysctls.Contains(text)))
            sink.Report(PolicyRules.UnsafeKernelSetting, item, name!, $"the sysctl {name!.Text} is not a safe one", "remove it");
    }

    private static void CheckHosts(KubernetesObject item, Container container, FindingSink sink)
    {
        var handlers = Api.ProbeRule.Probes.Select(name => container.Node[name]).Append(container.Node["lifecycle"]?["postStart"]).Append(container.Node["lifecycle"]?["preStop"]);
        foreach (var host in handlers.SelectMany(handler => new[] { handler?["httpGet"]?["host"], handler?["tcpSocket"]?["host"] }).OfType<YamlScalar>().Where(host => host.Value.Length > 0))
            sink.Report(PolicyRules.ProbeHost, item, host, $"the probe asks the host '{host.Value}' and not the pod", "remove host");
    }
}
