namespace Containerize.Validation.Cluster.Lookups;

/// <summary>An object that the cluster may have.</summary>
/// <param name="Resource">How its kind is addressed.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Its namespace; empty for kinds of the whole cluster.</param>
/// <param name="Name">Its name; empty where the class is meant that the cluster takes by default.</param>
internal sealed record LookupTarget(ApiResource Resource, string Kind, string Namespace, string Name)
{
    private const string Gateways = "gateway.networking.k8s.io/v1";

    /// <summary>Whether it is one of the classes that a cluster offers, of which there are few.</summary>
    public bool IsClass => Kind is "StorageClass" or "IngressClass" or "GatewayClass";

    /// <summary>Whether it names the class that is taken by default.</summary>
    public bool IsDefault => Name.Length == 0;

    /// <summary>How messages name it.</summary>
    public string Where => Namespace.Length == 0 ? $"the {Kind} '{Name}'" : $"the {Kind} '{Name}' of namespace '{Namespace}'";

    public static LookupTarget Secret(string ns, string name) => new(new ApiResource("v1", "secrets", true), "Secret", ns, name);

    public static LookupTarget ConfigMap(string ns, string name) => new(new ApiResource("v1", "configmaps", true), "ConfigMap", ns, name);

    public static LookupTarget VolumeClaim(string ns, string name) => new(new ApiResource("v1", "persistentvolumeclaims", true), "PersistentVolumeClaim", ns, name);

    public static LookupTarget StorageClass(string name) => new(new ApiResource("storage.k8s.io/v1", "storageclasses", false), "StorageClass", "", name);

    public static LookupTarget IngressClass(string name) => new(new ApiResource("networking.k8s.io/v1", "ingressclasses", false), "IngressClass", "", name);

    public static LookupTarget GatewayClass(string name) => new(new ApiResource(Gateways, "gatewayclasses", false), "GatewayClass", "", name);

    public static LookupTarget Gateway(string ns, string name) => new(new ApiResource(Gateways, "gateways", true), "Gateway", ns, name);

    /// <summary>An object of another kind, whose name in paths is the kind's in lower case with an s.</summary>
    /// <param name="apiVersion">Its apiVersion.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="ns">Its namespace; empty for kinds of the whole cluster.</param>
    /// <param name="name">Its name.</param>
    public static LookupTarget Other(string apiVersion, string kind, string ns, string name) =>
        new(new ApiResource(apiVersion, kind.ToLowerInvariant() + "s", ns.Length > 0), kind, ns, name);
}
