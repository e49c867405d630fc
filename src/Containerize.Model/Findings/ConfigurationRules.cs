namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: configuration and identity (block 53xx).</summary>
public static class ConfigurationRules
{
    private const string Layer = "code";

    /// <summary>A required setting is read without a check.</summary>
    public static readonly Rule UnvalidatedSetting = new("CTZ5301", "A required setting is read without a check", Severity.Info, Layer,
        "In a container the setting comes from the environment, where a name is easily misspelt; the null travels on and fails far from its cause, often only at the first request.", "Fail at the start with the key's name.",
        "Containerize", []);

    /// <summary>Options are validated only when they are first used.</summary>
    public static readonly Rule ValidatedLate = new("CTZ5302", "Options are validated only when they are first used", Severity.Info, Layer,
        "A container that lacks a setting starts, becomes ready, takes traffic and fails at the first request, instead of stopping the rollout.", "Add ValidateOnStart.",
        "Containerize", []);

    /// <summary>A file is read by a path of one machine.</summary>
    public static readonly Rule AbsolutePath = new("CTZ5303", "A file is read by a path of one machine", Severity.Warning, Layer,
        "The path does not exist in the image, and on Linux a drive letter is part of a file's name.", "Take the path from configuration, or put the file beside the program and build its path from the content root.",
        "Containerize", []);

    /// <summary>The machine's name serves as an identity.</summary>
    public static readonly Rule MachineNameAsIdentity = new("CTZ5304", "The machine's name serves as an identity", Severity.Info, Layer,
        "In a container it is the container's id or the pod's name: another one after every restart and for every replica, so groups, queues and locks that carry it pile up or are lost.", "Read the identity from configuration, or let a StatefulSet name the pods.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnvalidatedSetting,
        ValidatedLate,
        AbsolutePath,
        MachineNameAsIdentity,
    ];
}
