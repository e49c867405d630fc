namespace Containerize.Generation.Kubernetes;

/// <summary>A ScaledObject: KEDA sets the number of pods by what waits in a queue.</summary>
/// <param name="Target">Deployment or StatefulSet.</param>
/// <param name="Name">metadata.name, and the name of what is scaled.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
internal sealed record ScaledObjectPlan(string Target, string Name, string Namespace, string App) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The fewest pods.</summary>
    public int Minimum { get; init; }

    /// <summary>The most pods.</summary>
    public int Maximum { get; init; }

    /// <summary>The type of the trigger.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>What the trigger asks, and where, in the order that its documentation has.</summary>
    public IReadOnlyList<KubernetesPair> Metadata { get; init; } = [];

    /// <summary>The TriggerAuthentication; empty where the broker asks for none.</summary>
    public string Authentication { get; init; } = "";

    /// <summary>Whether the broker asks who it is.</summary>
    public bool HasAuthentication => Authentication.Length > 0;
}
