namespace Containerize.Model;

/// <summary>Rules about what the objects need of a cluster: what they refer to, what the user may do, how much room there is, and which version it runs (8017 to 8038).</summary>
public static class ClusterLookupRules
{
    private const string Layer = "cluster";

    /// <summary>A Secret is not in the cluster.</summary>
    public static readonly Rule MissingSecret = new("CTZ8017", "A Secret is not in the cluster", Severity.Error, Layer,
        "The pods that refer to it are created and wait for it for ever.", "Create the Secret before the manifests are applied.", "kubernetes: kubelet (CreateContainerConfigError)", []);

    /// <summary>A Secret of the cluster lacks a key.</summary>
    public static readonly Rule MissingSecretKey = new("CTZ8018", "A Secret of the cluster lacks a key", Severity.Error, Layer,
        "The container that reads the key is never started.", "Add the key to the Secret, or correct its name.", "kubernetes: kubelet (CreateContainerConfigError)", []);

    /// <summary>A ConfigMap is not in the cluster.</summary>
    public static readonly Rule MissingConfigMap = new("CTZ8019", "A ConfigMap is neither in the set nor in the cluster", Severity.Error, Layer,
        "The pods that refer to it are created and wait for it for ever.", "Add it to the manifests or create it in the cluster.", "kubernetes: kubelet (CreateContainerConfigError)", []);

    /// <summary>A ConfigMap of the cluster lacks a key.</summary>
    public static readonly Rule MissingConfigMapKey = new("CTZ8020", "A ConfigMap of the cluster lacks a key", Severity.Error, Layer,
        "The container that reads the key is never started.", "Add the key to the ConfigMap, or correct its name.", "kubernetes: kubelet (CreateContainerConfigError)", []);

    /// <summary>A claim is neither in the set nor in the cluster.</summary>
    public static readonly Rule MissingVolumeClaim = new("CTZ8021", "A volume claim is neither in the set nor in the cluster", Severity.Error, Layer,
        "The scheduler places no pod whose claim does not exist.", "Add the PersistentVolumeClaim, or correct its name.", "kubernetes: scheduler (VolumeBinding)", []);

    /// <summary>A storage class is not in the cluster.</summary>
    public static readonly Rule MissingStorageClass = new("CTZ8022", "A storage class is not in the cluster", Severity.Error, Layer,
        "The claim stays pending, and so does every pod that mounts it.", "Name a class that the cluster has, or have it installed.", "kubernetes: persistent volume controller", []);

    /// <summary>A claim relies on a default storage class and there is none.</summary>
    public static readonly Rule NoDefaultStorageClass = new("CTZ8023", "A claim names no storage class and the cluster has no default one", Severity.Error, Layer,
        "The claim stays pending, and so does every pod that mounts it.", "Name a class of the cluster in storageClassName, or make one the default.", "kubernetes: persistent volume controller", []);

    /// <summary>An ingress class is not in the cluster.</summary>
    public static readonly Rule MissingIngressClass = new("CTZ8024", "An ingress class is not in the cluster", Severity.Error, Layer,
        "No controller takes the Ingress up, so nothing answers at its address.", "Name a class that the cluster has, or install the controller.", "kubernetes: Ingress", []);

    /// <summary>An Ingress relies on a default ingress class and there is none.</summary>
    public static readonly Rule NoDefaultIngressClass = new("CTZ8025", "An Ingress names no class and the cluster has no default one", Severity.Warning, Layer,
        "Most controllers leave an Ingress without a class alone, so nothing answers at its address.", "Name a class of the cluster in ingressClassName, or make one the default.", "kubernetes: Ingress", []);

    /// <summary>A gateway class is not in the cluster.</summary>
    public static readonly Rule MissingGatewayClass = new("CTZ8026", "A gateway class is not in the cluster", Severity.Error, Layer,
        "No controller takes the Gateway up, so nothing answers at its address.", "Name a class that the cluster has, or install the controller.", "gateway-api: Gateway", []);

    /// <summary>A Gateway is neither in the set nor in the cluster.</summary>
    public static readonly Rule MissingGateway = new("CTZ8027", "A route attaches to a Gateway that is neither in the set nor in the cluster", Severity.Error, Layer,
        "The route is stored and leads nothing to anywhere.", "Correct the name and namespace in parentRefs, or create the Gateway.", "gateway-api: parentRefs", []);

    /// <summary>No listener of the Gateway takes the route.</summary>
    public static readonly Rule ListenerRefusesRoute = new("CTZ8028", "No listener of the Gateway takes a route", Severity.Error, Layer,
        "The route is stored, not accepted, and leads nothing to anywhere.", "Name a listener that the Gateway has, and let it allow routes from the route's namespace.", "gateway-api: allowedRoutes", []);

    /// <summary>An image pull secret is not in the cluster.</summary>
    public static readonly Rule MissingPullSecret = new("CTZ8029", "An image pull secret is not in the cluster", Severity.Warning, Layer,
        "Images are pulled without credentials, which a private registry refuses.", "Create the Secret, or leave the entry out where the registry is public.", "kubernetes: kubelet (FailedToRetrieveImagePullSecret)", []);

    /// <summary>An image pull secret is of the wrong type.</summary>
    public static readonly Rule WrongPullSecretType = new("CTZ8030", "An image pull secret holds no registry credentials", Severity.Error, Layer,
        "Credentials are read from Secrets of the type kubernetes.io/dockerconfigjson alone, so images are pulled without any.", "Create it with kubectl create secret docker-registry.", "kubernetes: kubelet", []);

    /// <summary>The Secret with a certificate is not in the cluster.</summary>
    public static readonly Rule MissingCertificate = new("CTZ8031", "The Secret with a certificate is not in the cluster", Severity.Warning, Layer,
        "The controller answers with a certificate of its own, which no client trusts, or not at all.", "Create the Secret, or have a certificate controller issue it.", "kubernetes: Ingress, gateway-api: certificateRefs", []);

    /// <summary>An object refers to something that is nowhere.</summary>
    public static readonly Rule MissingObject = new("CTZ8032", "Something that an object refers to is neither in the set nor in the cluster", Severity.Error, Layer,
        "The object is stored and does nothing until it exists.", "Add it to the manifests, create it in the cluster, or correct the name.", "kubernetes", []);

    /// <summary>The user may not do what applying the set takes.</summary>
    public static readonly Rule NotAllowed = new("CTZ8033", "The current user may not apply a kind of the set", Severity.Error, Layer,
        "Applying the set stops at the first object of this kind.", "Give the user a Role with these verbs on the resource, or use another context.", "kubernetes: SelfSubjectAccessReview", []);

    /// <summary>A quota has no room for the set.</summary>
    public static readonly Rule QuotaExceeded = new("CTZ8034", "A quota has no room for the set", Severity.Error, Layer,
        "Objects beyond the quota are refused: workloads stay with fewer pods than they ask for.", "Ask for less, or have the quota raised.", "kubernetes: ResourceQuota", []);

    /// <summary>A container lacks a value that a quota demands.</summary>
    public static readonly Rule QuotaUnmet = new("CTZ8035", "A container lacks a value that a quota demands", Severity.Error, Layer,
        "Where a quota counts requests or limits, pods with a container without them are refused.", "Set the value in the container's resources.", "kubernetes: ResourceQuota", []);

    /// <summary>A value is outside of what a LimitRange allows.</summary>
    public static readonly Rule OutsideLimitRange = new("CTZ8036", "A value is outside of what a LimitRange allows", Severity.Error, Layer,
        "The workload is accepted and its pods are refused, so nothing ever starts.", "Set a value within the range.", "kubernetes: LimitRange", []);

    /// <summary>A quota has no room for the set at its largest.</summary>
    public static readonly Rule QuotaAtPeak = new("CTZ8037", "A quota has no room for the set at its largest", Severity.Info, Layer,
        "The set fits as it starts; what autoscalers, schedules and rolling updates add at times does not, and is then refused.", "Have the quota raised, or lower what is added.", "kubernetes: ResourceQuota", []);

    /// <summary>The cluster is of another version than what is checked against.</summary>
    public static readonly Rule VersionSkew = new("CTZ8038", "The cluster runs another version than the files are checked against", Severity.Warning, Layer,
        "A field or kind that the version has may be unknown to the cluster, and one that it has may be gone there.", "Check against the version of the cluster.", "kubernetes: version skew policy", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingSecret, MissingSecretKey, MissingConfigMap, MissingConfigMapKey, MissingVolumeClaim, MissingStorageClass, NoDefaultStorageClass, MissingIngressClass, NoDefaultIngressClass, MissingGatewayClass,
        MissingGateway, ListenerRefusesRoute, MissingPullSecret, WrongPullSecretType, MissingCertificate, MissingObject, NotAllowed, QuotaExceeded, QuotaUnmet, OutsideLimitRange, QuotaAtPeak, VersionSkew,
    ];
}
