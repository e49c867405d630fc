using Containerize.Generation;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Finds what deploy applied at another time and the manifests no longer have. It is named and left as it is.</summary>
/// <param name="session">The cluster.</param>
/// <param name="set">The manifests.</param>
internal sealed class Leftovers(ClusterSession session, DeploySet set)
{
    /// <summary>Finds it, of the kinds and in the namespaces that the manifests have.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The commands that delete Jobs in whose place others are, and the names of everything else.</returns>
    public async Task<(IReadOnlyList<string> Superseded, IReadOnlyList<string> Orphans)> FindAsync(CancellationToken ct)
    {
        var known = set.All.Select(o => (o.Kind, o.Namespace ?? session.Fallback, o.Name)).ToHashSet();
        var (superseded, orphans) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (o, resource, ns) in await CollectionsAsync(ct).ConfigureAwait(false))
        {
            var items = await session.ListAsync($"{resource.Collection(ns)}?labelSelector={Uri.EscapeDataString($"{Ownership.Label}={Ownership.Manager}")}", ct).ConfigureAwait(false);
            foreach (var item in items.Where(i => Ownership.IsOurs(i) && i.Items("metadata", "ownerReferences").Count == 0))
            {
                var name = item.Text("metadata", "name");
                if (known.Contains((o.Kind, ns, name))) continue;

                // A Job cannot be changed, so its name changes with its template, and the old one stays until somebody deletes it.
                if (o.Kind == "Job") superseded.Add(new SupersededJob(name, ns).Command);
                else orphans.Add($"{o.Kind.ToLowerInvariant()}/{name} in {ns}");
            }
        }

        return ([.. superseded], [.. orphans]);
    }

    private async Task<IReadOnlyList<(KubernetesObject Object, ApiResource Resource, string Namespace)>> CollectionsAsync(CancellationToken ct)
    {
        var found = new List<(KubernetesObject, ApiResource, string)>();
        foreach (var o in set.All.DistinctBy(o => (o.ApiVersion, o.Kind, o.Namespace)))
        {
            if (await session.ResourceAsync(o, ct).ConfigureAwait(false) is { Namespaced: true } resource) found.Add((o, resource, o.Namespace ?? session.Fallback));
        }

        return found;
    }
}
