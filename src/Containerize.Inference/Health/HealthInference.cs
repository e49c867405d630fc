using Containerize.Inference.Deployment;
using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Health;

/// <summary>The health endpoints of a service, with the environments in which they exist.</summary>
internal static class HealthInference
{
    private static readonly string[] KnownEnvironments = ["Development", "Production", "Staging"];

    /// <summary>The endpoints, sorted by path; one per path, the one that exists in most environments.</summary>
    /// <param name="facts">The service's facts.</param>
    /// <param name="values">Resolves paths.</param>
    /// <param name="deployed">How the repository's own deployment runs it; the paths that it asks stand in where code shows none, as a library may hold it.</param>
    public static IReadOnlyList<HealthEndpoint> Infer(IReadOnlyList<Fact> facts, ValueResolver values, IReadOnlyList<DeployedContainer> deployed)
    {
        var found = new List<HealthEndpoint>();
        foreach (var fact in facts.OfType<HealthEndpointFact>().Where(f => !f.RequiresAuthorization))
        {
            foreach (var path in values.Resolve(fact.Path).Select(r => r.Text).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var written = path == HealthEndpoint.Grpc || path.StartsWith('/') ? path : "/" + path;
                found.Add(new HealthEndpoint(written, fact.Probe, Environments(fact.Environments), EquatableList.Of(fact.Evidence)));
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(deployed.SelectMany(c => c.Probes).Select(p => new HealthEndpoint(p.Path, p.Probe, default, EquatableList.Of(new Evidence(p.Location.File, p.Location.Line, p.Location.Column, $"asked for {p.Path}", InferenceRules.Deployment, Confidence.Likely)))));
        }

        return [.. found.GroupBy(h => h.Path, StringComparer.Ordinal).Select(Merge).OrderBy(h => h.Path, StringComparer.Ordinal)];
    }

    /// <summary>Guards as a list of environments: an excluded one leaves the other customary ones.</summary>
    public static EquatableList<string> Environments(EquatableList<string> guards)
    {
        var only = guards.Where(g => !g.StartsWith('!')).ToArray();
        var not = guards.Where(g => g.StartsWith('!')).Select(g => g[1..]).ToHashSet(StringComparer.Ordinal);
        return only.Length > 0 ? only.Where(e => !not.Contains(e)).Order(StringComparer.Ordinal).ToEquatableList()
            : not.Count > 0 ? KnownEnvironments.Where(e => !not.Contains(e)).ToEquatableList()
            : default;
    }

    private static HealthEndpoint Merge(IGrouping<string, HealthEndpoint> same)
    {
        var everywhere = same.FirstOrDefault(h => h.Environments.Count == 0);
        var first = everywhere ?? same.First();
        return first with
        {
            Environments = everywhere is not null ? default : same.SelectMany(h => h.Environments).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            Evidence = same.SelectMany(h => h.Evidence).Distinct().ToEquatableList(),
        };
    }
}
