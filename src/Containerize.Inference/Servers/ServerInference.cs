using Containerize.Inference.Deployment;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>Finds the servers that services use and tells them apart.</summary>
internal static class ServerInference
{
    /// <summary>The uses of servers that a service's facts show; SQLite is a file, not a server, and left to volumes.</summary>
    public static IEnumerable<ServerUse> Uses(string service, string project, IReadOnlyList<Fact> facts, ValueResolver values)
    {
        var parts = facts.OfType<ServerPartFact>().ToArray();
        var databases = new Dictionary<string, Resolution?>(StringComparer.Ordinal);
        foreach (var fact in facts.OfType<ServerFact>().Where(f => f.ServerType != ServerTypes.Sqlite))
        {
            var resolutions = values.Resolve(fact.Address);

            // A guess is a client that stays idle until something names its server, as telemetry exporters do.
            if (fact.Evidence.Confidence == Confidence.Guess && !resolutions.Any(r => r.Text is not null))
            {
                continue;
            }

            if (resolutions.Count == 0)
            {
                var host = parts.Where(p => p.ServerType == fact.ServerType && p.Part == "host").SelectMany(p => values.Resolve(p.Value)).FirstOrDefault(r => r.Text is not null);
                yield return new ServerUse(service, project, fact.ServerType, fact.Kind, fact.Target, host?.Text is { } name ? ServerAddressParser.Parse(fact.ServerType, name) : null, Resolution.None, fact);
                continue;
            }

            Resolution? named = null;
            if (fact.Kind == ConnectionKind.Database && !databases.TryGetValue(fact.ServerType, out named))
            {
                databases.Add(fact.ServerType, named = DatabaseFromPart(fact.ServerType, parts, values));
            }

            foreach (var resolution in resolutions)
            {
                var address = resolution.Text is { } text ? ServerAddressParser.Parse(fact.ServerType, text) : null;
                var database = fact.Target.Length > 0 || fact.Kind != ConnectionKind.Database ? fact.Target : named?.Text ?? (address?.Database is { Length: > 0 } written ? written : DatabaseFromKey(resolution));
                yield return new ServerUse(service, project, fact.ServerType, fact.Kind, database, address, resolution with { Evidence = resolution.Evidence.Concat(named?.Evidence ?? default).Distinct().ToEquatableList() }, fact);
            }
        }
    }

    /// <summary>
    /// Gives each use the server that it means: one server per type, unless code or configuration names several hosts by plain names.
    /// A host that is the machine itself, or unknown, means the one that the repository's own deployment runs for the service, else the first of its type.
    /// </summary>
    /// <param name="uses">All uses of all services.</param>
    /// <param name="taken">Names that services have.</param>
    /// <param name="deployment">The repository's own deployment, whose names for servers win.</param>
    public static (IReadOnlyList<Infrastructure> Servers, IReadOnlyList<ServerUse> Uses) Assign(IReadOnlyList<ServerUse> uses, ISet<string> taken, DeploymentEvidence deployment)
    {
        var servers = new List<Infrastructure>();
        var assigned = new List<ServerUse>();
        foreach (var type in uses.GroupBy(u => u.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var ofUses = type.Select(u => Host(u, deployment)).ToArray();
            var hosts = ofUses.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var host in hosts.Length > 0 ? hosts : [type.Key])
            {
                names[host] = Unique(host, type.Key, taken);
            }

            var first = names.OrderBy(n => n.Key, StringComparer.Ordinal).First().Value;
            assigned.AddRange(type.Select((use, i) => use with { Server = names.GetValueOrDefault(ofUses[i]) ?? first }));

            foreach (var (host, name) in names.OrderBy(n => n.Key, StringComparer.Ordinal).DistinctBy(n => n.Value, StringComparer.Ordinal))
            {
                var own = assigned.Where(u => u.Type == type.Key && u.Server == name).ToArray();
                var deployed = deployment.ServerAt(host) is { } server && server.Type == type.Key ? server.Evidence : default;
                var remote = deployed.Count == 0 && own.Length > 0 && own.All(u => u.Resolution.Production is { } text && ServerAddressParser.Parse(u.Type, text).IsRemote);
                servers.Add(new Infrastructure(name, type.Key, remote || ServerDefaults.Of(type.Key).CloudOnly, own.Select(u => u.Fact.Evidence).Concat(deployed).Distinct().ToEquatableList()));
            }
        }

        return (servers, assigned);
    }

    // The host as the repository's own deployment names it; empty when neither an address nor a deployment tells it.
    private static string Host(ServerUse use, DeploymentEvidence deployment)
    {
        var written = use.Address is { IsLocal: false } address ? address.Host : "";
        var deployed = deployment.ServerAt(written) is { } named && named.Type == use.Type ? named
            : written.Length == 0 ? deployment.ServerBeside(use.Project, use.Type)
            : null;
        return (deployed?.Name ?? (use.Address is { IsLabel: true } ? written : "")).ToLowerInvariant().Replace('_', '-');
    }

    // The one database that code opens by name beside the address, as with MongoDB; of several it is not known which.
    private static Resolution? DatabaseFromPart(string type, ServerPartFact[] parts, ValueResolver values)
    {
        var found = parts.Where(p => p.ServerType == type && p.Part == "database").SelectMany(p => values.Resolve(p.Value)).Where(r => r.Text is { Length: > 0 }).ToArray();
        return found.DistinctBy(r => r.Text, StringComparer.Ordinal).Count() == 1 ? found[0] : null;
    }

    // ConnectionStrings:CatalogDb names the database when no value does.
    private static string DatabaseFromKey(Resolution resolution)
    {
        var key = resolution.Keys.Count > 0 ? resolution.Keys[0] : "";
        var last = key[(key.LastIndexOf(':') + 1)..];
        return key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) && last is not ("DefaultConnection" or "Default" or "ConnectionString" or "Database") ? last : "";
    }

    private static string Unique(string host, string type, ISet<string> taken)
    {
        var name = Naming.KebabCase.Of(host);
        if (taken.Add(name))
        {
            return name;
        }

        name = Naming.KebabCase.Of(host == type ? type + "-server" : host + "-" + type);
        for (var i = 2; !taken.Add(name); i++)
        {
            name = $"{host}-{type}-{i}";
        }

        return name;
    }
}
