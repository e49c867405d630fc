namespace Containerize.Generation;

/// <summary>What the Kubernetes manifests are for.</summary>
public enum GenerationProfile
{
    /// <summary>Several replicas, autoscaling, images always pulled: the default.</summary>
    Production,

    /// <summary>One replica, small requests, images that were loaded into the cluster.</summary>
    Local,
}
