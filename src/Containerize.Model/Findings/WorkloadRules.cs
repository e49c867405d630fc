namespace Containerize.Model;

/// <summary>Rules about what the API server refuses in workloads and what scales, claims and schedules for them (block 205x).</summary>
public static class WorkloadRules
{
    private const string Layer = "api";

    /// <summary>A count or percentage is not valid.</summary>
    public static readonly Rule InvalidCount = new("CTZ2050", "A count or percentage is not valid", Severity.Error, Layer,
        "The API server asks for a whole number that is not negative, or digits with a percent sign.", "Write a number without quotes, or a percentage.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>The fields of an update strategy contradict each other.</summary>
    public static readonly Rule InvalidStrategy = new("CTZ2051", "The fields of an update strategy contradict each other", Severity.Error, Layer,
        "The API server refuses rollingUpdate with another type, and a deadline for progress that is not longer than minReadySeconds.", "Remove what does not belong to the type.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A selector is not valid.</summary>
    public static readonly Rule InvalidSelector = new("CTZ2052", "A selector is not valid", Severity.Error, Layer,
        "The API server refuses a selector of a workload that is empty, In and NotIn without values, and Exists with some.", "Complete the selector.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>The fields of a Job contradict each other.</summary>
    public static readonly Rule InvalidJob = new("CTZ2053", "The fields of a Job contradict each other", Severity.Error, Layer,
        "The API server asks for completions with completionMode Indexed and for restartPolicy Never with a podFailurePolicy, and refuses a selector that is written by hand.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A time zone is not valid.</summary>
    public static readonly Rule InvalidTimeZone = new("CTZ2054", "A time zone is not valid", Severity.Error, Layer,
        "The API server looks the name up in the IANA database and refuses what it does not find, the word Local, and TZ= inside a schedule.", "Write a name such as Europe/Vienna in timeZone.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>What an autoscaler measures is not valid.</summary>
    public static readonly Rule InvalidMetric = new("CTZ2055", "What an autoscaler measures is not valid", Severity.Error, Layer,
        "The API server asks for the source that the type of a metric names, with a target that is above zero.", "Complete the metric.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A volume claim is not valid.</summary>
    public static readonly Rule InvalidClaim = new("CTZ2056", "A volume claim is not valid", Severity.Error, Layer,
        "The API server asks for an access mode and for the size, and refuses ReadWriteOncePod together with others.", "Add accessModes and resources.requests.storage.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kubesec:VolumeClaimRequestsStorage"));

    /// <summary>A form is deprecated.</summary>
    public static readonly Rule DeprecatedForm = new("CTZ2057", "A form is deprecated", Severity.Warning, Layer,
        "The API server still reads it, warns, and will stop reading it one day.", "Use the form that the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidCount,
        InvalidStrategy,
        InvalidSelector,
        InvalidJob,
        InvalidTimeZone,
        InvalidMetric,
        InvalidClaim,
        DeprecatedForm,
    ];
}
