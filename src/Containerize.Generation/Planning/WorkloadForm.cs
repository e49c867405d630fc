namespace Containerize.Generation.Planning;

/// <summary>As what Kubernetes runs a service.</summary>
internal enum WorkloadForm
{
    /// <summary>Runs for ever, any pod like any other.</summary>
    Deployment,

    /// <summary>Runs for ever, each pod with storage of its own, and never two owners of it.</summary>
    StatefulSet,

    /// <summary>Runs to completion once.</summary>
    Job,

    /// <summary>Runs to completion by a clock of the cluster.</summary>
    CronJob,
}
