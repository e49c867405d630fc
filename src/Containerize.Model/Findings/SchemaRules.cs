namespace Containerize.Model;

/// <summary>Rules about the form of Kubernetes objects (block 11xx).</summary>
public static class SchemaRules
{
    private const string Layer = "schema";

    /// <summary>A document is not a Kubernetes object.</summary>
    public static readonly Rule NotAnObject = new("CTZ1101", "A document is not a Kubernetes object", Severity.Error, Layer,
        "Every object needs apiVersion and kind; without them the API server cannot tell what it is.", "Add the missing field.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:missing-kind"));

    /// <summary>A kind does not exist.</summary>
    public static readonly Rule UnknownKind = new("CTZ1102", "A kind does not exist", Severity.Error, Layer,
        "The API server does not know the kind, so the object is never created.", "Correct the spelling; the message names the nearest kind.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:schema-not-found"));

    /// <summary>An apiVersion is not served any more, or never was.</summary>
    public static readonly Rule UnservedVersion = new("CTZ1103", "An apiVersion is not served any more, or never was", Severity.Error, Layer,
        "The API server answers requests for the version with 404.", "Use the version that the message names and check the fields that changed with it.",
        "The Kubernetes 1.36 API", EquatableList.Of("kube-score:stable-version", "kube-linter:no-extensions-v1beta"));

    /// <summary>There is no schema for a kind.</summary>
    public static readonly Rule NoSchema = new("CTZ1104", "There is no schema for a kind", Severity.Error, Layer,
        "A custom resource whose definition is not known is not checked beyond its metadata.", "Put its CustomResourceDefinition among the files, or name a place that has a schema with --schema-location.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:schema-not-found"));

    /// <summary>A field does not exist.</summary>
    public static readonly Rule UnknownField = new("CTZ1105", "A field does not exist", Severity.Error, Layer,
        "The API server drops unknown fields, or refuses them when it validates strictly; what was meant does not happen.", "Correct the spelling or move the field to where it belongs; the message names the nearest field.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:additionalProperties"));

    /// <summary>A required field is missing.</summary>
    public static readonly Rule MissingField = new("CTZ1106", "A required field is missing", Severity.Error, Layer,
        "The API server refuses the object.", "Add the field.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:required"));

    /// <summary>A value has the wrong type.</summary>
    public static readonly Rule WrongType = new("CTZ1107", "A value has the wrong type", Severity.Error, Layer,
        "The API server does not convert types: an unquoted number is not text, and quoted text is not a number.", "Quote what must be text, and take the quotes from what must be a number or a truth value.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:type"));

    /// <summary>A value is not among the allowed ones.</summary>
    public static readonly Rule UnknownValue = new("CTZ1108", "A value is not among the allowed ones", Severity.Error, Layer,
        "The API server refuses the object.", "Use one of the values that the message names.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:enum"));

    /// <summary>A quantity cannot be read.</summary>
    public static readonly Rule InvalidQuantity = new("CTZ1109", "A quantity cannot be read", Severity.Error, Layer,
        "The API server refuses the object, and its answer does not name the field.", "Write a number with one of the suffixes m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:quantity"));

    /// <summary>A value is outside of the bounds of its schema.</summary>
    public static readonly Rule OutOfBounds = new("CTZ1110", "A value is outside of the bounds of its schema", Severity.Error, Layer,
        "The API server refuses a value that is too small, too large, too long, or not in the form that the schema asks for.", "Use a value that the schema allows.",
        "The Kubernetes 1.36 API", EquatableList.Of("kubeconform:maximum"));

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        NotAnObject, UnknownKind, UnservedVersion, NoSchema, UnknownField, MissingField, WrongType,
        UnknownValue, InvalidQuantity,
        OutOfBounds,
    ];
}
