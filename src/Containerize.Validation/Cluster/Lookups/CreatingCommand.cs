using Containerize.Validation.Manifests;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>The command that makes what is missing. Names come from manifests, so only those are put into a command that cannot mean anything else to a shell.</summary>
internal static class CreatingCommand
{
    /// <summary>What to do about a missing object; null where no command is of use.</summary>
    /// <param name="target">What is missing.</param>
    /// <param name="rule">The rule that reports it.</param>
    /// <param name="keys">The keys that the set needs, sorted.</param>
    public static string? Of(LookupTarget target, Rule rule, IReadOnlyList<string> keys)
    {
        if (!DnsName.IsSubdomain(target.Name) || (target.Namespace.Length > 0 && !DnsName.IsLabel(target.Namespace)))
            return null;
        var where = $"{target.Name} --namespace {target.Namespace}";
        var entries = keys.Where(DnsName.IsDataKey).ToList();
        var literals = entries.Count == 0 ? " --from-literal=KEY=VALUE" : string.Concat(entries.Select(key => $" --from-literal={key}=VALUE"));
        return target.Kind switch
        {
            "Secret" when rule == ClusterLookupRules.MissingPullSecret => $"create it: kubectl create secret docker-registry {where} --docker-server=SERVER --docker-username=USER --docker-password=PASSWORD",
            "Secret" when rule == ClusterLookupRules.MissingCertificate => $"create it: kubectl create secret tls {where} --cert=FILE --key=FILE",
            "Secret" => $"create it: kubectl create secret generic {where}{literals}",
            "ConfigMap" => $"add it to the manifests, or create it: kubectl create configmap {where}{literals}",
            "ServiceAccount" => $"add it to the manifests, or create it: kubectl create serviceaccount {where}",
            _ => null,
        };
    }

    /// <summary>What to do about a missing key of a Secret or ConfigMap; null where no command is of use.</summary>
    /// <param name="target">The object.</param>
    /// <param name="key">The key.</param>
    public static string? OfKey(LookupTarget target, string key)
    {
        if (!DnsName.IsSubdomain(target.Name) || !DnsName.IsLabel(target.Namespace) || !DnsName.IsDataKey(key))
            return null;
        var (field, kind) = target.Kind == "Secret" ? ("stringData", "secret") : ("data", "configmap");
        return $"correct the key, or add it: kubectl patch {kind} {target.Name} --namespace {target.Namespace} --type merge --patch '{{\"{field}\":{{\"{key}\":\"VALUE\"}}}}'";
    }
}
