namespace Containerize.Model;

/// <summary>Rules about what objects say of each other (block 3xxx).</summary>
public static class CrossObjectRules
{
    private const string Layer = "cross-object";

    /// <summary>A Service selects no pod.</summary>
    public static readonly Rule DanglingServiceSelector = new("CTZ3001", "A Service selects no pod", Severity.Error, Layer,
        "Requests to the Service are refused, since nothing stands behind it.", "Give the Service the labels of the pods that it is for.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:service-targets-pod", "kube-linter:dangling-service"));

    /// <summary>An object and what it refers to are in different namespaces.</summary>
    public static readonly Rule NamespacesDiffer = new("CTZ3002", "An object and what it refers to are in different namespaces", Severity.Error, Layer,
        "Selectors and references reach only objects of their own namespace.", "Give both the same namespace.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:service-targets-pod", "kube-linter:dangling-service"));

    /// <summary>A Service forwards to a port name that its pods do not have.</summary>
    public static readonly Rule UndefinedTargetPort = new("CTZ3003", "A Service forwards to a port name that its pods do not have", Severity.Error, Layer,
        "The Service has no endpoints for that port.", "Use the name of a port of the container.",
        "Kubernetes 1.36", EquatableList.Of("kube-linter:unmatching-target-port"));

    /// <summary>A Service forwards to a port number that its pods do not declare.</summary>
    public static readonly Rule UndeclaredTargetPort = new("CTZ3004", "A Service forwards to a port number that its pods do not declare", Severity.Warning, Layer,
        "Either nothing listens there, or the container does not say that it does.", "Use the port that the container declares.",
        "Kubernetes 1.36", []);

    /// <summary>A disruption budget protects no pod.</summary>
    public static readonly Rule DanglingBudget = new("CTZ3005", "A disruption budget protects no pod", Severity.Error, Layer,
        "Nodes are drained without regard to the pods that it was written for.", "Give it the labels of the pods.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:poddisruptionbudget-has-policy"));

    /// <summary>A disruption budget lets no pod be evicted.</summary>
    public static readonly Rule BlockingBudget = new("CTZ3006", "A disruption budget lets no pod be evicted", Severity.Error, Layer,
        "Nodes cannot be drained, so upgrades of the cluster stop.", "Use maxUnavailable 1.",
        "Kubernetes 1.36", EquatableList.Of("kube-linter:pdb-min-available", "kube-linter:pdb-max-unavailable", "polaris:pdbDisruptionsIsZero"));

    /// <summary>A network policy selects no pod.</summary>
    public static readonly Rule DanglingNetworkPolicy = new("CTZ3007", "A network policy selects no pod", Severity.Error, Layer,
        "The pods that it was written for are open to every other pod.", "Give it the labels of the pods.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:networkpolicy-targets-pod", "kube-linter:dangling-networkpolicy"));

    /// <summary>No network policy selects a pod.</summary>
    public static readonly Rule MissingNetworkPolicy = new("CTZ3008", "No network policy selects a pod", Severity.Warning, Layer,
        "Every pod of the cluster can reach it, and it can reach every address.", "Add a policy that allows what the service needs and nothing else.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:pod-networkpolicy", "polaris:missingNetworkPolicy", "kube-linter:non-isolated-pod"));

    /// <summary>A network policy allows a peer that no pod is.</summary>
    public static readonly Rule DanglingNetworkPolicyPeer = new("CTZ3009", "A network policy allows a peer that no pod is", Severity.Warning, Layer,
        "The peer that was meant stays shut out.", "Give the peer the labels of its pods.",
        "Kubernetes 1.36", EquatableList.Of("kube-linter:dangling-networkpolicypeer-podselector"));

    /// <summary>A network policy allows a port name that its pods do not have.</summary>
    public static readonly Rule UndefinedPolicyPort = new("CTZ3010", "A network policy allows a port name that its pods do not have", Severity.Error, Layer,
        "The port that was meant stays shut.", "Use the name of a port of the pods.",
        "Kubernetes 1.36", []);

    /// <summary>A pod runs under a service account that is not in the set.</summary>
    public static readonly Rule MissingServiceAccount = new("CTZ3011", "A pod runs under a service account that is not in the set", Severity.Error, Layer,
        "The pod is never created.", "Add the ServiceAccount, or correct the name.",
        "Kubernetes 1.36", EquatableList.Of("kube-linter:non-existent-service-account"));

    /// <summary>A pod refers to a ConfigMap that is not in the set.</summary>
    public static readonly Rule MissingConfigMap = new("CTZ3012", "A pod refers to a ConfigMap that is not in the set", Severity.Error, Layer,
        "The container does not start until it exists.", "Add the ConfigMap, correct the name, or mark the reference optional.",
        "Kubernetes 1.36", []);

    /// <summary>A pod refers to a key that its ConfigMap does not have.</summary>
    public static readonly Rule MissingConfigMapKey = new("CTZ3013", "A pod refers to a key that its ConfigMap does not have", Severity.Error, Layer,
        "The container does not start.", "Add the key, or correct its name.",
        "Kubernetes 1.36", []);

    /// <summary>A pod refers to a Secret that nothing announces.</summary>
    public static readonly Rule MissingSecret = new("CTZ3014", "A pod refers to a Secret that nothing announces", Severity.Warning, Layer,
        "The container does not start until somebody creates it.", "Say in the annotation containerize.dev/secrets of the object which Secrets exist or are created by hand, correct the name, or mark the reference optional.",
        "Kubernetes 1.36", []);

    /// <summary>A pod refers to a key that its Secret does not have.</summary>
    public static readonly Rule MissingSecretKey = new("CTZ3015", "A pod refers to a key that its Secret does not have", Severity.Error, Layer,
        "The container does not start.", "Add the key, or correct its name.",
        "Kubernetes 1.36", []);

    /// <summary>A pod mounts a claim that is not in the set.</summary>
    public static readonly Rule MissingVolumeClaim = new("CTZ3016", "A pod mounts a claim that is not in the set", Severity.Error, Layer,
        "The pod is not scheduled until the claim exists.", "Add the PersistentVolumeClaim, or correct the name.",
        "Kubernetes 1.36", []);

    /// <summary>An autoscaler scales nothing of the set.</summary>
    public static readonly Rule MissingScaleTarget = new("CTZ3017", "An autoscaler scales nothing of the set", Severity.Error, Layer,
        "It never acts.", "Correct kind and name of its target.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:horizontalpodautoscaler-has-target"));

    /// <summary>A workload states replicas although an autoscaler sets them.</summary>
    public static readonly Rule ReplicasUnderAutoscaler = new("CTZ3018", "A workload states replicas although an autoscaler sets them", Severity.Warning, Layer,
        "Every apply resets what the autoscaler has chosen.", "Leave replicas out.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured"));

    /// <summary>An Ingress leads to a Service that is not in the set.</summary>
    public static readonly Rule MissingIngressBackend = new("CTZ3019", "An Ingress leads to a Service that is not in the set", Severity.Error, Layer,
        "Requests are answered with an error.", "Correct the name, or add the Service.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:ingress-targets-service", "kube-linter:dangling-ingress"));

    /// <summary>An Ingress leads to a port that its Service does not have.</summary>
    public static readonly Rule MissingIngressPort = new("CTZ3020", "An Ingress leads to a port that its Service does not have", Severity.Error, Layer,
        "Requests are answered with an error.", "Use a port of the Service.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:ingress-targets-service"));

    /// <summary>An object stands twice in the set.</summary>
    public static readonly Rule DuplicateObject = new("CTZ3021", "An object stands twice in the set", Severity.Error, Layer,
        "Which of the two is applied last wins.", "Remove one of the two.",
        "Kubernetes 1.36", []);

    /// <summary>A StatefulSet names a Service that is not in the set.</summary>
    public static readonly Rule MissingHeadlessService = new("CTZ3022", "A StatefulSet names a Service that is not in the set", Severity.Warning, Layer,
        "Its pods get no names of their own in DNS.", "Add the headless Service, or correct serviceName.",
        "Kubernetes 1.36", EquatableList.Of("kube-score:statefulset-has-servicename"));

    /// <summary>Two workloads select the same pods.</summary>
    public static readonly Rule OverlappingSelectors = new("CTZ3023", "Two workloads select the same pods", Severity.Error, Layer,
        "Each takes the other's pods for its own and removes them.", "Give each workload a label of its own.",
        "Kubernetes 1.36", []);

    /// <summary>A binding refers to a role or service account that is not in the set.</summary>
    public static readonly Rule DanglingRoleBinding = new("CTZ3024", "A binding refers to a role or service account that is not in the set", Severity.Warning, Layer,
        "The rights are not granted.", "Correct the name, or add the object.",
        "Kubernetes 1.36", []);

    /// <summary>A kustomization lists a file that is not there.</summary>
    public static readonly Rule MissingKustomizationFile = new("CTZ3025", "A kustomization lists a file that is not there", Severity.Error, Layer,
        "Building it fails.", "Correct the path, or remove the entry.",
        "Kubernetes 1.36", []);

    /// <summary>An autoscaler measures a share of what its pods do not request.</summary>
    public static readonly Rule MeasuredWithoutRequest = new("CTZ3030", "An autoscaler measures a share of what its pods do not request", Severity.Error, Layer,
        "Utilization is a share of the request; without one the autoscaler never scales.", "Request the resource in every container, or measure an average value.",
        "Kubernetes 1.36", []);

    /// <summary>A disruption budget has no bound.</summary>
    public static readonly Rule BudgetWithoutBound = new("CTZ3031", "A disruption budget has no bound", Severity.Warning, Layer,
        "Without minAvailable and maxUnavailable the budget protects nothing.", "Add maxUnavailable: 1.",
        "Kubernetes 1.36", []);

    /// <summary>A network policy has rules of a type that it does not name.</summary>
    public static readonly Rule IgnoredPolicyRules = new("CTZ3032", "A network policy has rules of a type that it does not name", Severity.Warning, Layer,
        "Rules of a direction that policyTypes does not list are ignored, so that direction stays open.", "Add the type to policyTypes.",
        "Kubernetes 1.36", []);

    /// <summary>An object is in a namespace that the set does not create.</summary>
    public static readonly Rule UnlistedNamespace = new("CTZ3033", "An object is in a namespace that the set does not create", Severity.Warning, Layer,
        "The set creates namespaces, but not this one, so applying it fails unless somebody else has made it.", "Correct the namespace, or add it to the set.",
        "Kubernetes 1.36", []);

    /// <summary>The Service of a StatefulSet is not headless.</summary>
    public static readonly Rule ServiceNotHeadless = new("CTZ3034", "The Service of a StatefulSet is not headless", Severity.Warning, Layer,
        "The pods of a StatefulSet get names of their own in DNS from a headless Service alone.", "Set clusterIP: None, or name a headless Service.",
        "Kubernetes 1.36", []);

    /// <summary>Several pods share a claim that one node can mount.</summary>
    public static readonly Rule SharedClaim = new("CTZ3035", "Several pods share a claim that one node can mount", Severity.Warning, Layer,
        "A claim with ReadWriteOnce is mounted by one node; pods on another node never start, and a rolling update waits for ever.", "Use ReadWriteMany, a StatefulSet with volumeClaimTemplates, or one replica with the strategy Recreate.",
        "Kubernetes 1.36", []);

    /// <summary>A Service forwards another protocol than its pods declare.</summary>
    public static readonly Rule ProtocolDiffers = new("CTZ3036", "A Service forwards another protocol than its pods declare", Severity.Error, Layer,
        "Packets of one protocol do not reach a port of the other.", "Give both the same protocol.",
        "Kubernetes 1.36", []);

    /// <summary>Two rules of Ingresses lead one address to different places.</summary>
    public static readonly Rule RepeatedRoute = new("CTZ3037", "Two rules of Ingresses lead one address to different places", Severity.Error, Layer,
        "Which of the two answers depends on the controller, and some refuse the second.", "Remove one of the two, or change its host or path.",
        "Kubernetes 1.36", []);

    /// <summary>Two autoscalers scale one workload.</summary>
    public static readonly Rule RepeatedAutoscaler = new("CTZ3038", "Two autoscalers scale one workload", Severity.Error, Layer,
        "They work against each other.", "Put the metrics of both into one.",
        "Kubernetes 1.36", []);

    /// <summary>A kustomization cannot be built.</summary>
    public static readonly Rule KustomizationFails = new("CTZ3039", "A kustomization cannot be built", Severity.Error, Layer,
        "Nothing of it can be applied.", "Correct what the message names.",
        "kubectl kustomize", []);

    /// <summary>A rule about spreading does not select the pods that it is for.</summary>
    public static readonly Rule SpreadSelectsOthers = new("CTZ3040", "A rule about spreading does not select the pods that it is for", Severity.Warning, Layer,
        "The scheduler counts the pods that the selector selects. Where these are not the pods that are placed, they are spread by nothing.", "Give the selector the labels of the pod template.",
        "Kubernetes: pod topology spread constraints", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        DanglingServiceSelector, NamespacesDiffer, UndefinedTargetPort, UndeclaredTargetPort, DanglingBudget,
        BlockingBudget, DanglingNetworkPolicy, MissingNetworkPolicy, DanglingNetworkPolicyPeer,
        UndefinedPolicyPort, MissingServiceAccount, MissingConfigMap, MissingConfigMapKey, MissingSecret,
        MissingSecretKey, MissingVolumeClaim, MissingScaleTarget, ReplicasUnderAutoscaler,
        MissingIngressBackend, MissingIngressPort, DuplicateObject, MissingHeadlessService,
        OverlappingSelectors, DanglingRoleBinding, MissingKustomizationFile,
        MeasuredWithoutRequest,
        BudgetWithoutBound,
        IgnoredPolicyRules,
        UnlistedNamespace,
        ServiceNotHeadless,
        SharedClaim,
        ProtocolDiffers,
        RepeatedRoute,
        RepeatedAutoscaler,
        KustomizationFails,
        SpreadSelectsOthers,
    ];
}
