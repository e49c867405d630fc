using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Containers that answer requests are probed, and for different things.</summary>
internal sealed class ProbePresenceRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        // A container without a port answers no requests, and there is nothing that a probe could ask without a program of its own.
        if (!container.RunsForEver || container.Role != ContainerRole.Main || container.Ports.Count == 0)
            return;
        if (container.Lacks("readinessProbe"))
            sink.Report(PolicyRules.MissingReadinessProbe, container.Owner, container.Anchor, $"the container '{container.Name}' has no readiness probe", "add one on the endpoint that says when the program is ready");
        if (container.Lacks("livenessProbe"))
            sink.Report(PolicyRules.MissingLivenessProbe, container.Owner, container.Anchor, $"the container '{container.Name}' has no liveness probe", "add one on an endpoint that asks nothing of other services");
        if (container.Node["livenessProbe"]?["httpGet"] is { } alive && container.Node["readinessProbe"]?["httpGet"] is { } ready
            && alive["path"]?.Text is { } path && path == ready["path"]?.Text && alive["port"]?.Text == ready["port"]?.Text)
        {
            var later = alive.Span.Line > ready.Span.Line ? alive["path"]! : ready["path"]!;
            sink.Report(PolicyRules.SameProbes, container.Owner, later, $"readiness and liveness both ask {path}", "let liveness ask an endpoint that checks the process alone");
        }
    }
}
