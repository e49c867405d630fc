namespace Containerize.Generation.Planning;

/// <summary>By what those outside reach a service.</summary>
internal enum IngressWay
{
    /// <summary>An Ingress and its controller.</summary>
    Ingress,

    /// <summary>A route of the Gateway API.</summary>
    Gateway,

    /// <summary>A load balancer of its own.</summary>
    LoadBalancer,
}
