using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>Annotations by which a rule of <c>validate</c> or of a linter is set aside, each with its reason.</summary>
internal static class Exemptions
{
    /// <summary>Whether a priority class exists is the cluster's affair.</summary>
    public static IEnumerable<KubernetesPair> NoPriority => [Polaris("priorityClassNotSet")];

    /// <summary>The settings name a priority class, which one linter takes for a mistake unless it is one of the system's.</summary>
    public static IEnumerable<KubernetesPair> Priority => [KubeLinter("priority-class-name", "The settings name it.")];

    /// <summary>An autoscaler sets the number of pods.</summary>
    /// <param name="kind">Its kind.</param>
    public static IEnumerable<KubernetesPair> Autoscaled(string kind) =>
        [Polaris("deploymentMissingReplicas"), KubeLinter("minimum-three-replicas", $"A {kind} sets the number.")];

    /// <summary>One pod is right.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="form">The workload's form; a StatefulSet may well have one pod.</param>
    public static IEnumerable<KubernetesPair> OneReplica(string reason, WorkloadForm form) =>
        [.. form == WorkloadForm.Deployment ? new[] { Own("CTZ4022", reason) } : [], Polaris("deploymentMissingReplicas"), KubeLinter("minimum-three-replicas", reason), new("kube-score/ignore", "deployment-replicas,statefulset-replicas")];

    /// <summary>Secrets arrive as environment variables.</summary>
    public static IEnumerable<KubernetesPair> SecretVariables =>
        [KubeLinter("read-secret-from-env-var", "The program reads its configuration from environment variables.")];

    /// <summary>The Secrets that are created by hand and are therefore no file of the set.</summary>
    public static IEnumerable<KubernetesPair> Secrets(IEnumerable<string> names)
    {
        var all = string.Join(',', names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return all.Length > 0 ? [new("containerize.dev/secrets", all)] : [];
    }

    /// <summary>There is nothing to probe.</summary>
    public static IEnumerable<KubernetesPair> NoProbes =>
    [
        Polaris("livenessProbeMissing"), Polaris("readinessProbeMissing"),
        KubeLinter("no-liveness-probe", "It opens no port and has no health endpoint."), KubeLinter("no-readiness-probe", "It opens no port and has no health endpoint."),
    ];

    /// <summary>What ends by itself is not probed.</summary>
    public static IEnumerable<KubernetesPair> Ends =>
    [
        Polaris("livenessProbeMissing"), Polaris("readinessProbeMissing"),
        KubeLinter("no-liveness-probe", "It runs to completion."), KubeLinter("no-readiness-probe", "It runs to completion."),
    ];

    /// <summary>Images are loaded into the cluster, not pulled.</summary>
    public static IEnumerable<KubernetesPair> LoadedImage => [Polaris("pullPolicyNotAlways")];

    /// <summary>The image writes to its own file system.</summary>
    public static IEnumerable<KubernetesPair> Writable =>
        [Own("CTZ4011", "The official image writes to its own file system."), Polaris("notReadOnlyRootFilesystem"), KubeLinter("no-read-only-root-fs", "The official image writes to its own file system.")];

    /// <summary>The image starts as root.</summary>
    public static IEnumerable<KubernetesPair> Root =>
        [Own("CTZ4013", "The official image gives up root by itself."), Own("CTZ4014", "The official image starts as root."), Polaris("runAsRootAllowed"), Polaris("insecureCapabilities"), KubeLinter("run-as-non-root", "The official image starts as root.")];

    /// <summary>Windows knows none of what Linux takes away from a container.</summary>
    public static IEnumerable<KubernetesPair> Windows =>
    [
        Polaris("insecureCapabilities"), Polaris("linuxHardening"), Polaris("notReadOnlyRootFilesystem"), Polaris("privilegeEscalationAllowed"),
        KubeLinter("no-read-only-root-fs", "Windows has no such setting."), new("kube-score/ignore", "container-security-context-readonlyrootfilesystem,container-security-context-user-group-id"),
    ];

    /// <summary>A policy lets in pods that somebody else makes.</summary>
    public static IEnumerable<KubernetesPair> OtherPods => [Own("CTZ3009", "The setting network.callers names pods that are not of this set.")];

    /// <summary>The settings want no TLS.</summary>
    public static IEnumerable<KubernetesPair> NoTls => [Own("CTZ4027", "The settings want no TLS."), Polaris("tlsSettingsMissing")];

    /// <summary>The settings want a load balancer.</summary>
    public static IEnumerable<KubernetesPair> LoadBalancer => [KubeLinter("exposed-services", "The settings want a load balancer."), new("kube-score/ignore", "service-type")];

    /// <summary>The annotations of an object: several lists for one key become one, keys sorted.</summary>
    public static IReadOnlyList<KubernetesPair> Join(params IEnumerable<KubernetesPair>[] parts) =>
        [.. parts.SelectMany(p => p).GroupBy(p => p.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KubernetesPair(g.Key, g.First().Value))];

    private static KubernetesPair Own(string rule, string reason) => new($"ignore.containerize.dev/{rule}", reason);

    private static KubernetesPair Polaris(string check) => new($"polaris.fairwinds.com/{check}-exempt", "true");

    private static KubernetesPair KubeLinter(string check, string reason) => new("ignore-check.kube-linter.io/" + check, reason);
}
