using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>A server that the repository's own deployment runs beside its services.</summary>
/// <param name="Name">The name that it goes by.</param>
/// <param name="Type">One of <see cref="ServerTypes"/>, by its image.</param>
/// <param name="Hosts">Every name by which the services reach it, in lower case.</param>
/// <param name="Evidence">Where its image is named.</param>
internal sealed record DeployedServer(string Name, string Type, EquatableList<string> Hosts, EquatableList<Evidence> Evidence)
{
    /// <summary>The ports that it is published under on the host.</summary>
    public EquatableList<int> PublishedPorts { get; init; }

    /// <summary>The servers among containers that are none of the solution's own; the same one for a developer's machine and for a cluster is one server.</summary>
    public static IReadOnlyList<DeployedServer> Of(IEnumerable<DeployedContainer> containers)
    {
        var found = containers.Select(c => (Container: c, Type: ImageServers.TypeOf(c.ImagePath))).Where(c => c.Type is not null).ToArray();
        var servers = new List<DeployedServer>();
        foreach (var type in found.GroupBy(f => f.Type!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // A compose file calls a server what the authors call it; a manifest adds words for the object.
            var development = Group(type.Where(f => f.Container.Stage == DeploymentStage.Development).Select(f => f.Container));
            var production = Group(type.Where(f => f.Container.Stage == DeploymentStage.Production).Select(f => f.Container));
            var isOne = development.Count == 1 && production.Count == 1;
            foreach (var own in development)
            {
                var same = isOne ? production : production.Where(p => Key(p[0]) == Key(own[0])).ToList();
                servers.Add(Make(type.Key, own[0].Name, own.Concat(same.SelectMany(s => s))));
                production = production.Except(same).ToList();
            }

            servers.AddRange(production.Select(p => Make(type.Key, p[0].Hosts.Count > 1 ? p[0].Hosts[1] : p[0].Name, p)));
        }

        return servers;
    }

    private static List<DeployedContainer[]> Group(IEnumerable<DeployedContainer> containers) => [.. containers.GroupBy(Key, StringComparer.Ordinal).Select(g => g.ToArray())];

    private static string Key(DeployedContainer container) => Calls.CalleeMatcher.Normalise(container.Name);

    private static DeployedServer Make(string type, string name, IEnumerable<DeployedContainer> containers)
    {
        var all = containers.ToArray();
        return new DeployedServer(
            name,
            type,
            all.SelectMany(c => c.Hosts).Select(h => h.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToEquatableList(),
            all.Select(c => new Evidence(c.Location.File, c.Location.Line, c.Location.Column, $"image {c.ImagePath}", InferenceRules.Deployment)).Distinct().ToEquatableList())
        {
            PublishedPorts = all.SelectMany(c => c.Ports).Select(p => p.Published).Where(p => p > 0).Distinct().ToEquatableList(),
        };
    }
}
