namespace Containerize.Validation.Manifests.Changes;

/// <summary>A field that the API server takes once, when the object is created.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Default">What the server makes of its absence; empty when that is absence.</param>
internal sealed record FixedField(string Path, string Default = "")
{
    private const string Anew = "give it a new name, or delete the one in the cluster and apply it anew";

    private static readonly FixedField Selector = new("spec.selector");
    private static readonly FixedField Data = new("data");
    private static readonly FixedField Role = new("roleRef");

    private static readonly Dictionary<string, FixedField[]> ByKind = new(StringComparer.Ordinal)
    {
        ["Deployment"] = [Selector],
        ["ReplicaSet"] = [Selector],
        ["DaemonSet"] = [Selector],
        ["StatefulSet"] = [Selector, new("spec.serviceName"), new("spec.podManagementPolicy", "OrderedReady"), new("spec.volumeClaimTemplates")],
        ["Job"] = [Selector, new("spec.template"), new("spec.completionMode", "NonIndexed"), new("spec.podFailurePolicy"), new("spec.backoffLimitPerIndex"), new("spec.successPolicy")],
        ["Service"] = [new("spec.clusterIP")],
        ["PersistentVolumeClaim"] = [new("spec.accessModes"), new("spec.storageClassName"), new("spec.volumeMode", "Filesystem"), new("spec.selector"), new("spec.dataSource"), new("spec.dataSourceRef")],
        ["StorageClass"] = [new("provisioner"), new("parameters"), new("reclaimPolicy", "Delete"), new("volumeBindingMode", "Immediate")],
        ["IngressClass"] = [new("spec.controller")],
        ["RuntimeClass"] = [new("handler")],
        ["PriorityClass"] = [new("value"), new("preemptionPolicy", "PreemptLowerPriority")],
        ["CustomResourceDefinition"] = [new("spec.group"), new("spec.scope")],
        ["RoleBinding"] = [Role],
        ["ClusterRoleBinding"] = [Role],
        ["Secret"] = [new("type", "Opaque")],
    };

    /// <summary>The fields of an object that stay as they were created.</summary>
    /// <param name="before">The object as it was.</param>
    public static IEnumerable<FixedField> Of(KubernetesObject before) =>
        ByKind.GetValueOrDefault(before.Kind, []).Concat(before.Kind is "Secret" or "ConfigMap" && before.Root["immutable"].Is(true) ? [new("immutable"), Data, new("binaryData"), new("stringData")] : []);

    /// <summary>What to do where such a field has to change.</summary>
    /// <param name="kind">The object's kind.</param>
    public static string Remedy(string kind) => kind switch
    {
        "StatefulSet" => "give it a new name, or delete the one in the cluster with --cascade=orphan, which keeps its pods, and apply it anew",
        "Job" => "give the Job a new name, or delete the one in the cluster first",
        "PersistentVolumeClaim" => "make a claim of a new name and move the data",
        "Service" => "delete the Service in the cluster and apply it anew; its address changes",
        "ConfigMap" or "Secret" => "give it a new name, and its name to what reads it",
        "RoleBinding" or "ClusterRoleBinding" => "delete the binding in the cluster and apply it anew",
        _ => Anew,
    };
}
