using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Tokens of the API server stay out of pods that do not need them.</summary>
internal sealed class TokenRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var bound = set.OfKind("RoleBinding").Concat(set.OfKind("ClusterRoleBinding")).SelectMany(binding => binding.Root["subjects"]?.Items ?? []).Select(subject => subject["name"]?.Text).ToHashSet();
        foreach (var item in set.Objects)
        {
            if (item.Pod is not { Spec: { } spec })
                continue;
            var account = set.Find("ServiceAccount", item.Namespace, spec["serviceAccountName"]?.Text ?? "default");
            var setting = spec["automountServiceAccountToken"] ?? account?.Root["automountServiceAccountToken"];
            var asksForRights = account is not null && bound.Contains(account.Name);
            if (setting is null ? item.Lacks(spec, "automountServiceAccountToken") && !asksForRights : setting.Is(true) && !asksForRights)
                set.Sink.Report(PolicyRules.MountedToken, item, spec["automountServiceAccountToken"] ?? item.Anchor, $"the pods of the {item.Kind} '{item.Name}' get a token of the API server", "set automountServiceAccountToken: false");
        }
    }
}
