using Containerize.Model;

namespace Containerize.Inference.Aspire;

/// <summary>
/// The services that an AppHost gives another the address of. Where code shows the call, code has said more; where it does not, a library that is not in the repository
/// may make it, so the reference is a likely call.
/// </summary>
internal static class AppHostReferences
{
    /// <summary>The calls that code does not show.</summary>
    /// <param name="drafts">The services.</param>
    /// <param name="hosts">The AppHosts.</param>
    /// <param name="known">What code shows.</param>
    public static IReadOnlyList<Connection> Of(IReadOnlyList<ServiceDraft> drafts, IReadOnlyList<AppHost> hosts, IReadOnlyList<Connection> known)
    {
        // A host means the project's own workload, not one that further arguments select.
        var byProject = drafts.OrderBy(d => d.Decision.Arguments?.Count ?? 0).DistinctBy(d => d.Decision.Project.Path, StringComparer.Ordinal).ToDictionary(d => d.Decision.Project.Path, StringComparer.Ordinal);
        var found = new List<Connection>();
        foreach (var (from, to, evidence) in hosts.SelectMany(h => h.References()))
        {
            if (byProject.TryGetValue(from, out var caller) && byProject.TryGetValue(to, out var callee) && !known.Any(c => c.From == caller.Name && c.To == callee.Name && c.Kind is ConnectionKind.Http or ConnectionKind.Grpc or ConnectionKind.Identity))
            {
                var kind = callee.Ports.Count > 0 && callee.Ports.All(p => p.Protocol == "grpc") ? ConnectionKind.Grpc : ConnectionKind.Http;
                found.Add(new Connection(caller.Name, callee.Name, kind, "", Confidence.Likely, false, EquatableList.Of(evidence with { Confidence = Confidence.Likely })));
            }
        }

        return found;
    }
}
