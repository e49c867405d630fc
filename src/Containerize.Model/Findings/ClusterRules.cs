namespace Containerize.Model;

/// <summary>Rules about what an API server says to the objects (block 8xxx).</summary>
public static class ClusterRules
{
    private const string Layer = "cluster";

    /// <summary>The server does not know a field.</summary>
    public static readonly Rule UnknownField = new("CTZ8001", "The server does not know a field", Severity.Error, Layer,
        "A field that the schema lacks is dropped or refused, so what it should set is never set.", "Correct the field's name or its place; the indentation decides which object it belongs to.", "kubernetes: fieldValidation=Strict", []);

    /// <summary>A field stands twice.</summary>
    public static readonly Rule RepeatedField = new("CTZ8002", "A field stands twice", Severity.Error, Layer,
        "Only one of the two values can hold, and which one is not obvious.", "Keep one of the two.", "kubernetes: fieldValidation=Strict", []);

    /// <summary>A value has the wrong type.</summary>
    public static readonly Rule WrongType = new("CTZ8003", "A value has the wrong type", Severity.Error, Layer,
        "The server cannot store the object.", "Write a value of the type that the message names; numbers are not quoted, quantities read like 500m or 256Mi.", "kubernetes: decoding", []);

    /// <summary>The server cannot read a document.</summary>
    public static readonly Rule UnreadableDocument = new("CTZ8004", "The server cannot read a document", Severity.Error, Layer,
        "Nothing of the object is used.", "Correct the YAML at the line that the message names.", "kubernetes: decoding", []);

    /// <summary>The server refuses a value.</summary>
    public static readonly Rule InvalidValue = new("CTZ8005", "The server refuses a value", Severity.Error, Layer,
        "The object would not be created.", "Set the field to a value that the message allows.", "kubernetes: validation (422)", []);

    /// <summary>The cluster does not serve a kind.</summary>
    public static readonly Rule KindNotServed = new("CTZ8006", "The cluster does not serve a kind", Severity.Error, Layer,
        "The object cannot be created in this cluster.", "Use a version that the cluster serves, or install the custom resource definition first.", "kubernetes: discovery", []);

    /// <summary>Pod Security stands against a pod.</summary>
    public static readonly Rule PodSecurity = new("CTZ8007", "Pod Security stands against a pod", Severity.Error, Layer,
        "In a namespace that enforces the profile the workload is accepted and its pods are refused, so nothing ever starts.", "Set what the message asks for in the pod's or the container's securityContext.", "kubernetes: Pod Security admission", []);

    /// <summary>A field of an existing object cannot change.</summary>
    public static readonly Rule ImmutableField = new("CTZ8008", "A field of an existing object cannot change", Severity.Error, Layer,
        "Applying the manifest to the cluster fails as long as the old object is there.", "Restore the old value, or delete the object in the cluster before the manifest is applied.", "kubernetes: validation (422)", []);

    /// <summary>Another manager owns a field.</summary>
    public static readonly Rule FieldConflict = new("CTZ8009", "Another manager owns a field", Severity.Warning, Layer,
        "Server-side apply without force stops here; with force the two go on to overwrite each other.", "Leave the field to its owner, or take it over once with --force-conflicts.", "kubernetes: server-side apply", []);

    /// <summary>The server warns.</summary>
    public static readonly Rule ServerWarning = new("CTZ8010", "The server warns", Severity.Warning, Layer,
        "The object is accepted, but it does not do what it says or will stop working in a later version.", "Follow the server's advice.", "kubernetes: Warning headers", []);

    /// <summary>An admission check refuses the object.</summary>
    public static readonly Rule AdmissionRefused = new("CTZ8011", "An admission check refuses the object", Severity.Error, Layer,
        "A quota, a policy or a webhook of the cluster does not let the object in.", "Change what the message names, or ask whoever runs the cluster to change the policy.", "kubernetes: admission", []);

    /// <summary>The credentials do not allow an object to be tried.</summary>
    public static readonly Rule NotPermitted = new("CTZ8012", "The credentials do not allow an object to be tried", Severity.Error, Layer,
        "Whether the server accepts the object stays unknown, and deploying it with the same credentials fails.", "Give the user the verbs create and patch on this resource, or use another context.", "kubernetes: authorization", []);

    /// <summary>The namespace does not exist.</summary>
    public static readonly Rule NamespaceMissing = new("CTZ8013", "The namespace does not exist", Severity.Error, Layer,
        "Nothing can be created in a namespace that neither the cluster nor the manifests have.", "Add a Namespace object, or correct metadata.namespace.", "kubernetes: admission", []);

    /// <summary>Something that a pod refers to is not in the cluster.</summary>
    public static readonly Rule ReferenceMissing = new("CTZ8014", "Something that a pod refers to is not in the cluster", Severity.Error, Layer,
        "The pods of the workload are refused until it exists.", "Add it to the manifests or create it in the cluster.", "kubernetes: admission", []);

    /// <summary>A webhook does not support dry-run.</summary>
    public static readonly Rule DryRunUnsupported = new("CTZ8015", "A webhook does not support dry-run", Severity.Warning, Layer,
        "The server cannot say what it would do with the object.", "Ask whoever runs the webhook to declare sideEffects None or NoneOnDryRun.", "kubernetes: admission webhooks", []);

    /// <summary>The server fails on an object.</summary>
    public static readonly Rule ServerError = new("CTZ8016", "The server fails on an object", Severity.Error, Layer,
        "Whether the server accepts the object stays unknown.", "Read the message; when it names a webhook, that webhook does not work.", "kubernetes", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownField, RepeatedField, WrongType, UnreadableDocument, InvalidValue, KindNotServed,
        PodSecurity, ImmutableField, FieldConflict, ServerWarning, AdmissionRefused, NotPermitted,
        NamespaceMissing, ReferenceMissing, DryRunUnsupported, ServerError,
    ];
}
