namespace Containerize.Model;

/// <summary>Rules about reading the solution itself (block 0xxx).</summary>
public static class AnalysisRules
{
    private const string Layer = "analysis";

    /// <summary>A project that the solution lists is not there.</summary>
    public static readonly Rule MissingProject = new("CTZ0001", "A project of the solution is missing", Severity.Warning, Layer,
        "A service whose project is missing cannot be found or built.", "Restore the file or remove the entry from the solution.", "Containerize", []);

    /// <summary>A project cannot be evaluated.</summary>
    public static readonly Rule UnreadableProject = new("CTZ0002", "A project cannot be evaluated", Severity.Warning, Layer,
        "What the project is and needs stays unknown.", "Correct the project file; the message says where it fails.", "Containerize", []);

    /// <summary>A project is left out on purpose.</summary>
    public static readonly Rule ProjectLeftOut = new("CTZ0003", "A project is left out", Severity.Info, Layer,
        "Only deployable projects become services.", "Leave it so, unless it is a service after all.", "Containerize", []);

    /// <summary>The pinned SDK is absent; another one evaluates.</summary>
    public static readonly Rule SdkReplaced = new("CTZ0004", "The SDK that global.json pins is not installed", Severity.Info, Layer,
        "Evaluation with another SDK can differ in details.", "Install the pinned SDK to evaluate with it.", "Containerize", []);

    /// <summary>A project names an SDK that is not on the machine.</summary>
    public static readonly Rule SdkNotOnMachine = new("CTZ0005", "A project names an SDK that is not on this machine", Severity.Warning, Layer,
        "Nothing is downloaded during analysis, so what that SDK adds stays unknown.", "Check the result; settings can supply what is missing.", "Containerize", []);

    /// <summary>A project file could change files while it is evaluated.</summary>
    public static readonly Rule WritingPropertyFunction = new("CTZ0006", "A project file writes while it is evaluated", Severity.Warning, Layer,
        "Evaluating it would run its code on this machine, so it is not evaluated.", "Move the call into a target.", "Containerize", []);

    /// <summary>A configuration file cannot be read.</summary>
    public static readonly Rule UnreadableConfiguration = new("CTZ0007", "A configuration file cannot be read", Severity.Warning, Layer,
        "Connection strings, ports and addresses in it stay unknown.", "Correct the file; the message says where it fails.", "Containerize", []);

    /// <summary>A deployment file of the repository says something else than the code.</summary>
    public static readonly Rule DeploymentDisagrees = new("CTZ0008", "A deployment file disagrees with the code", Severity.Warning, Layer,
        "Code decides what a service uses, maps and listens on; a deployment file that says otherwise is stale or misses what it means to set.", "Correct the file, or the code if the file is right.", "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingProject, UnreadableProject, ProjectLeftOut, SdkReplaced, SdkNotOnMachine, WritingPropertyFunction, UnreadableConfiguration, DeploymentDisagrees,
    ];
}
