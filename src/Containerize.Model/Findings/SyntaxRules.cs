namespace Containerize.Model;

/// <summary>Rules about reading files (block 10xx).</summary>
public static class SyntaxRules
{
    private const string Layer = "syntax";

    /// <summary>A document is not valid YAML.</summary>
    public static readonly Rule InvalidYaml = new("CTZ1001", "A document is not valid YAML", Severity.Error, Layer,
        "Nothing in a document that cannot be read is deployed or checked.", "Correct the place that the message names; the other documents of the file are checked all the same.",
        "YAML 1.2", EquatableList.Of("kubeconform:invalid", "yamllint:syntax"));

    /// <summary>A line is indented with a tab.</summary>
    public static readonly Rule TabIndentation = new("CTZ1002", "A line is indented with a tab", Severity.Error, Layer,
        "YAML forbids tabs in indentation, and editors hide them.", "Indent with spaces.",
        "YAML 1.2", EquatableList.Of("yamllint:syntax"));

    /// <summary>A key stands twice in one mapping.</summary>
    public static readonly Rule DuplicateKey = new("CTZ1003", "A key stands twice in one mapping", Severity.Error, Layer,
        "Readers differ in which of the two values they keep, so one of them is lost in silence; the API server refuses the document.", "Remove one of the two.",
        "YAML 1.2", EquatableList.Of("yamllint:key-duplicates"));

    /// <summary>An alias cannot be followed.</summary>
    public static readonly Rule UnusableAlias = new("CTZ1004", "An alias cannot be followed", Severity.Error, Layer,
        "An alias of an unknown anchor, of a value that holds itself, or of values that multiply without measure cannot be read safely.", "Write the value out.",
        "YAML 1.2", []);

    /// <summary>A document is too large or too deeply nested.</summary>
    public static readonly Rule ExcessiveDocument = new("CTZ1005", "A document is too large or too deeply nested", Severity.Error, Layer,
        "Reading it would take memory and time out of all proportion; the API server refuses it as well.", "Split the document.",
        "YAML 1.2", []);

    /// <summary>A file is not valid UTF-8.</summary>
    public static readonly Rule InvalidEncoding = new("CTZ1006", "A file is not valid UTF-8", Severity.Warning, Layer,
        "Characters that cannot be decoded are replaced, so names and values are not what was meant.", "Save the file as UTF-8.",
        "YAML 1.2", []);

    /// <summary>A key is not a plain scalar.</summary>
    public static readonly Rule UnusableKey = new("CTZ1007", "A key is not a plain scalar", Severity.Error, Layer,
        "Kubernetes and compose know only keys that are text; a template that was not filled in often looks like this.", "Write the key as text, and put a value that starts with a brace into quotes.",
        "YAML 1.2", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidYaml, TabIndentation, DuplicateKey, UnusableAlias, ExcessiveDocument, InvalidEncoding,
        UnusableKey,
    ];
}
