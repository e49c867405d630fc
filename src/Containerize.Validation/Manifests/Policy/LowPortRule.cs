using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Ports that only root may open everywhere.</summary>
internal sealed class LowPortRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var own = container.Node["securityContext"];
        var nonRoot = own?["runAsNonRoot"] ?? container.Pod.Spec?["securityContext"]?["runAsNonRoot"];
        var added = own?["capabilities"]?["add"]?.Items ?? [];
        if (!nonRoot.Is(true) || added.Any(item => item.Text == "NET_BIND_SERVICE"))
            return;
        foreach (var port in container.Ports.Where(port => port.Number is > 0 and < 1024 && port.Node["containerPort"] is { Faulted: false }))
            sink.Fault(PolicyRules.LowPort, container.Owner, port.Node["containerPort"]!, $"the container '{container.Name}' listens on port {port.Number} without being root", "listen on 8080");
    }
}
