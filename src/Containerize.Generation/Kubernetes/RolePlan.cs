namespace Containerize.Generation.Kubernetes;

/// <summary>The Role of a service, and the binding that gives it to the service's account.</summary>
internal sealed record RolePlan(string Name, string Namespace, string App, IReadOnlyList<RoleRule> Rules) : KubernetesObject(Name, Namespace, App);
