namespace Containerize.Generation.Kubernetes;

/// <summary>A TriggerAuthentication: who KEDA says that it is when it asks a broker.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Parameter">The parameter that is a secret.</param>
/// <param name="Secret">The Secret that holds it.</param>
/// <param name="Key">The Secret's key.</param>
internal sealed record TriggerAuthenticationPlan(string Name, string Namespace, string App, string Parameter, string Secret, string Key) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The ConfigMap that holds the user's name; empty where there is none.</summary>
    public string UserMap { get; init; } = "";

    /// <summary>Whether a user has a name.</summary>
    public bool HasUser => UserMap.Length > 0;
}
