namespace Containerize.Model;

/// <summary>Rules about what the API server refuses in Services, Ingresses, network policies, roles and data (block 206x).</summary>
public static class AccessRules
{
    private const string Layer = "api";

    /// <summary>The fields of a Service contradict each other.</summary>
    public static readonly Rule InvalidService = new("CTZ2060", "The fields of a Service contradict each other", Severity.Error, Layer,
        "The API server refuses a Service without ports unless it is headless, an ExternalName without a name, node ports of a ClusterIP, and addresses that are none.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A rule or backend of an Ingress is incomplete.</summary>
    public static readonly Rule InvalidIngressBackend = new("CTZ2061", "A rule or backend of an Ingress is incomplete", Severity.Error, Layer,
        "The API server asks for a rule or a default backend, for exactly one of service and resource, and for exactly one of the name and the number of a port.", "Complete the backend.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A network policy is not valid.</summary>
    public static readonly Rule InvalidNetworkPolicy = new("CTZ2062", "A network policy is not valid", Severity.Error, Layer,
        "The API server refuses a peer without or with contradicting selectors, ranges of addresses that are none, and an endPort below its port.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A rule of a role is not valid.</summary>
    public static readonly Rule InvalidRole = new("CTZ2063", "A rule of a role is not valid", Severity.Error, Layer,
        "The API server asks for verbs, for the groups of the resources, and refuses resources together with URLs.", "Complete the rule; the group of core resources is \"\".",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A binding is not valid.</summary>
    public static readonly Rule InvalidBinding = new("CTZ2064", "A binding is not valid", Severity.Error, Layer,
        "The API server asks for a Role or ClusterRole of the group rbac.authorization.k8s.io, and for the namespace of a service account.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A Secret or ConfigMap does not hold what its type asks for.</summary>
    public static readonly Rule InvalidSecretContent = new("CTZ2065", "A Secret or ConfigMap does not hold what its type asks for", Severity.Error, Layer,
        "The API server asks for the keys that a type of Secret must have, and refuses a key that stands in data and binaryData.", "Add the keys, or use the type Opaque.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A ConfigMap or Secret is too large.</summary>
    public static readonly Rule ExcessiveData = new("CTZ2066", "A ConfigMap or Secret is too large", Severity.Error, Layer,
        "The API server refuses more than 1 MiB in one object.", "Put large files into the image or a volume.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A definition of a custom resource is not valid.</summary>
    public static readonly Rule InvalidDefinition = new("CTZ2067", "A definition of a custom resource is not valid", Severity.Error, Layer,
        "The API server asks for the name plural.group, for exactly one version that is stored, and for a schema of each version.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A field changes that the API server takes once.</summary>
    public static readonly Rule FixedField = new("CTZ2068", "A field changes that cannot change", Severity.Warning, Layer,
        "The API server takes the field when the object is created and refuses every other value later, so that the manifests cannot be applied over what they were.", "Give the object a new name, or delete it in the cluster and apply it anew.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidService,
        InvalidIngressBackend,
        InvalidNetworkPolicy,
        InvalidRole,
        InvalidBinding,
        InvalidSecretContent,
        ExcessiveData,
        InvalidDefinition,
        FixedField,
    ];
}
