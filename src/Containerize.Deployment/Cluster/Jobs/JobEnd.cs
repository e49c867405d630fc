namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>How a Job ended, and why.</summary>
/// <param name="Kind">How.</param>
/// <param name="Why">Why, as a sentence without a final stop; empty where it ended well. Words of the cluster and of the pod's log may be in it, without control characters.</param>
/// <param name="Remedy">What to do, as a sentence without a final stop.</param>
internal sealed record JobEnd(JobEndKind Kind, string Why = "", string Remedy = "");
