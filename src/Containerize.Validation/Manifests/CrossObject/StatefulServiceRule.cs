namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>The Service of a StatefulSet is headless, and a claim that one node can mount belongs to one pod.</summary>
internal sealed class StatefulServiceRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var item in set.OfKind("StatefulSet"))
        {
            if (item.Spec?["serviceName"] is { Text: { Length: > 0 } name } node && set.Find("Service", item.Namespace, name) is { } service && service.Spec?["clusterIP"]?.Text != "None")
                set.Sink.Report(CrossObjectRules.ServiceNotHeadless, item, node, $"the Service '{name}' is not headless", "set its clusterIP to None");
        }

        foreach (var item in set.OfKind("Deployment"))
        {
            if (item.Spec?["replicas"].Whole() is not > 1)
                continue;
            foreach (var claim in (item.Pod?.Spec?["volumes"]?.Items ?? []).Select(volume => volume["persistentVolumeClaim"]?["claimName"]))
            {
                if (claim?.Text is { } name && set.Find("PersistentVolumeClaim", item.Namespace, name)?.Spec?["accessModes"] is { Items.Count: > 0 } modes && modes.Items.All(mode => mode.Text is "ReadWriteOnce" or "ReadWriteOncePod"))
                    set.Sink.Report(CrossObjectRules.SharedClaim, item, claim, $"{item.Spec!["replicas"]!.Text} pods share the claim '{name}', which one node can mount", "use ReadWriteMany, or one replica");
            }
        }
    }
}
