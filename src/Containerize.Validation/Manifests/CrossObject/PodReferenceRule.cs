using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>What pods refer to by name: service accounts, ConfigMaps, Secrets and claims.</summary>
internal sealed class PodReferenceRule : ISetRule
{
    /// <summary>The annotation that names the Secrets that are created outside the set, with commas between them.</summary>
    public const string SecretsAnnotation = "containerize.dev/secrets";

    // The API server puts this ConfigMap into every namespace.
    private const string RootCertificates = "kube-root-ca.crt";

    public void Check(KubernetesSet set)
    {
        foreach (var pod in set.Objects.Select(item => item.Pod).OfType<PodTemplate>())
        {
            if (pod.Spec?["serviceAccountName"] is { Text: { } account } node && account != "default")
                Require(set, pod, "ServiceAccount", node, CrossObjectRules.MissingServiceAccount);
            foreach (var reference in PodReference.All(pod).Where(reference => !reference.Optional))
                Check(set, pod, reference);
        }
    }

    private static void Check(KubernetesSet set, PodTemplate pod, PodReference reference)
    {
        switch (reference.Kind)
        {
            case "ConfigMap" when reference.Name.Text != RootCertificates:
                CheckKey(set, pod, reference, Require(set, pod, "ConfigMap", reference.Name, CrossObjectRules.MissingConfigMap), CrossObjectRules.MissingConfigMapKey);
                break;
            case "Secret" when !Announced(pod, reference.Name.Text!) && !IsMade(set, pod.Owner.Namespace, reference.Name.Text!):
                CheckKey(set, pod, reference, Require(set, pod, "Secret", reference.Name, CrossObjectRules.MissingSecret), CrossObjectRules.MissingSecretKey);
                break;
            case "PersistentVolumeClaim":
                Require(set, pod, "PersistentVolumeClaim", reference.Name, CrossObjectRules.MissingVolumeClaim);
                break;
        }
    }

    // Operators of the cluster make Secrets from these.
    private static bool IsMade(KubernetesSet set, string space, string name) =>
        set.OfKind("ExternalSecret").Any(item => item.Namespace == space && (item.Spec?["target"]?["name"]?.Text ?? item.Name) == name)
        || set.OfKind("SealedSecret").Any(item => item.Namespace == space && (item.Spec?["template"]?["metadata"]?["name"]?.Text ?? item.Name) == name)
        || set.OfKind("Certificate").Any(item => item.Namespace == space && item.Spec?["secretName"]?.Text == name);

    private static bool Announced(PodTemplate pod, string secret) =>
        pod.Owner.Annotation(SecretsAnnotation).Split(',', StringSplitOptions.TrimEntries).Contains(secret, StringComparer.Ordinal);

    private static KubernetesObject? Require(KubernetesSet set, PodTemplate pod, string kind, YamlNode name, Rule rule)
    {
        if (set.Find(kind, pod.Owner.Namespace, name.Text!) is { } found)
            return found;
        if (set.HasUnidentified(kind))
            return null;
        var elsewhere = set.FindAnywhere(kind, name.Text!);
        if (elsewhere.Count > 0)
        {
            var target = elsewhere[0];
            if (target.Metadata?["namespace"] is { } at && set.IsAloneIn(target))
                set.Sink.Fault(CrossObjectRules.NamespacesDiffer, target, at, $"the {kind} is in the namespace '{target.Namespace}' and {pod.Owner.Subject} that refers to it is not", "give both the same namespace");
            else if (!set.IsAloneIn(pod.Owner))
                set.Sink.Report(CrossObjectRules.NamespacesDiffer, pod.Owner, name, $"the {kind} '{name.Text}' is in the namespace '{target.Namespace}', and the {pod.Owner.Kind} {(pod.Owner.Namespace.Length == 0 ? "names none" : $"is in '{pod.Owner.Namespace}'")}", "give both the same namespace");
            else if (pod.Owner.Metadata?["namespace"] is { } own)
                set.Sink.Fault(CrossObjectRules.NamespacesDiffer, pod.Owner, own, $"the {pod.Owner.Kind} is in the namespace '{pod.Owner.Namespace}' and what it refers to is in '{target.Namespace}'", "give both the same namespace");
            return null;
        }

        var nearest = Schemas.Spelling.Nearest(name.Text!, set.OfKind(kind).Where(item => item.Namespace == pod.Owner.Namespace).Select(item => item.Name));
        set.Sink.Report(rule, pod.Owner, name, $"the {kind} '{name.Text}' is not in the set", nearest is not null ? $"did you mean '{nearest}'?" : kind == "Secret" ? $"name it in the annotation {SecretsAnnotation} when it is created by hand, or correct the name" : $"add the {kind}, or correct the name");
        return null;
    }

    private static void CheckKey(KubernetesSet set, PodTemplate pod, PodReference reference, KubernetesObject? target, Rule rule)
    {
        if (target is null || reference.Key?.Text is not { } key || target.Root["data"]?[key] is not null || target.Root["binaryData"]?[key] is not null || target.Root["stringData"]?[key] is not null)
            return;
        set.Sink.Report(rule, pod.Owner, reference.Key, $"the {reference.Kind} '{target.Name}' has no key '{key}'", "add the key, or correct its name");
    }
}
