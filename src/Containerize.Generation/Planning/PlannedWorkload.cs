namespace Containerize.Generation.Planning;

/// <summary>How a service is run in Kubernetes. Manifests and charts follow it alike, and every reason is a sentence for a comment.</summary>
/// <param name="Form">As what it runs.</param>
internal sealed record PlannedWorkload(WorkloadForm Form)
{
    /// <summary>Why it runs in that form; empty where its kind says it.</summary>
    public string FormReason { get; init; } = "";

    /// <summary>When it runs; null unless it is a CronJob.</summary>
    public PlannedSchedule? Schedule { get; init; }

    /// <summary>How many pods; 0 where an autoscaler decides.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>The fewest pods that an autoscaler keeps; 0 where there is none.</summary>
    public int Minimum { get; init; }

    /// <summary>The most pods that an autoscaler starts; 0 where there is none.</summary>
    public int Maximum { get; init; }

    /// <summary>Whether an autoscaler decides how many pods run.</summary>
    public bool IsAutoscaled => Maximum > 0;

    /// <summary>The queue whose length an autoscaler goes by; null where it goes by the load.</summary>
    public PlannedQueue? Queue { get; init; }

    /// <summary>Why there is one pod; empty where there are several.</summary>
    public string SingleReason { get; init; } = "";

    /// <summary>Why two pods must not run side by side even for the moment of an update; empty where they may.</summary>
    public string RecreateReason { get; init; } = "";

    /// <summary>Whether it runs to completion.</summary>
    public bool RunsToCompletion => Form is WorkloadForm.Job or WorkloadForm.CronJob;

    /// <summary>How it ends.</summary>
    public required PlannedShutdown Shutdown { get; init; }

    /// <summary>How long it may take to start.</summary>
    public required PlannedStartUp StartUp { get; init; }
}
