namespace Containerize.Generation;

/// <summary>A Job that an earlier run generated and that another has taken the place of: a Job cannot be changed, so its name changes with its template.</summary>
/// <param name="Name">The name in the cluster.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record SupersededJob(string Name, string Namespace)
{
    /// <summary>The command that removes it from the cluster.</summary>
    public string Command => $"kubectl delete job {Name} --namespace {Namespace} --ignore-not-found";
}
