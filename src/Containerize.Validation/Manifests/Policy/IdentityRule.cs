using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>The user and the seccomp profile, which a container takes over from its pod.</summary>
internal sealed class IdentityRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var pod = container.Pod.Spec;
        var own = container.Node["securityContext"];
        var shared = pod?["securityContext"];
        if (pod is null || own is { IsWithinFault: true } || shared is { IsWithinFault: true } || !container.Owner.Lacks(null, "securityContext") || pod["hostUsers"].Is(false))
            return;
        var user = own?["runAsUser"] ?? shared?["runAsUser"];
        var nonRoot = own?["runAsNonRoot"] ?? shared?["runAsNonRoot"];
        if (user.Whole() == 0)
            sink.Report(PolicyRules.RunsAsRoot, container.Owner, user!, $"the container '{container.Name}' runs as root", "set a runAsUser that is not 0");
        else if (nonRoot is null ? container.Owner.Lacks(null, "runAsNonRoot") : nonRoot.Is(false))
            sink.Report(PolicyRules.RunsAsRoot, container.Owner, nonRoot ?? container.Anchor, $"the container '{container.Name}' may run as root", "set runAsNonRoot: true");
        if (container.Pod.IsForWindows)
            return;
        var profile = own?["seccompProfile"] ?? shared?["seccompProfile"];
        if (profile is null ? container.Owner.Lacks(null, "seccompProfile") : profile["type"]?.Text == "Unconfined")
            sink.Report(PolicyRules.MissingSeccompProfile, container.Owner, profile?["type"] ?? container.Anchor, $"the container '{container.Name}' has no seccomp profile", "set seccompProfile.type: RuntimeDefault in the pod's security context");
    }
}
