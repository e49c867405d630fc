using System.Text.RegularExpressions;
using Containerize.Inference.Configuration;
using Containerize.Inference.Packages;
using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>
/// The servers whose address the repository's own deployment gives a service and whose client no detector saw: a library that is not in the repository may hold it.
/// Code decides what is used: without the key being read or a client package being there, the variable is taken for a leftover.
/// </summary>
internal static partial class AddressedServers
{
    /// <summary>A fact for each such server.</summary>
    /// <param name="project">The service's project.</param>
    /// <param name="projects">All projects, by path.</param>
    /// <param name="facts">What its code shows.</param>
    /// <param name="values">Resolves the keys that code reads.</param>
    /// <param name="deployment">The repository's own deployment.</param>
    public static IEnumerable<ServerFact> Of(Project project, IReadOnlyDictionary<string, Project> projects, IReadOnlyList<Fact> facts, ValueResolver values, DeploymentEvidence deployment)
    {
        var known = facts.OfType<ServerFact>().Select(f => f.ServerType).ToHashSet(StringComparer.Ordinal);
        var variables = deployment.ContainersOf(project.Path).SelectMany(c => c.Variables).ToArray();
        var keys = new Lazy<HashSet<string>>(() => Keys(facts, values));
        var packages = new Lazy<HashSet<string>>(() => project.ProjectClosure.Where(projects.ContainsKey).Select(p => projects[p]).Append(project).SelectMany(p => p.Packages).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (var server in deployment.Servers.Where(s => !known.Contains(s.Type)))
        {
            var kind = PackageServer.All.FirstOrDefault(p => p.Type == server.Type)?.Kind;
            var variable = kind is null ? null : variables.FirstOrDefault(v => Names(v, server) && (keys.Value.Contains(v.Key) || PackageServer.All.Any(p => p.Type == server.Type && packages.Value.Contains(p.Package))));
            if (variable is not null)
            {
                var evidence = new Evidence(variable.Location.File, variable.Location.Line, variable.Location.Column, $"{variable.Name} names {server.Name}", InferenceRules.Deployment, Confidence.Likely);
                yield return new ServerFact(evidence, new Scope(Scope.TopLevel), server.Type, kind!.Value, new ConfigurationText(new LiteralText(variable.Key)), "client not seen in code", "", "connection-string");
            }
        }
    }

    /// <summary>
    /// The clients among those behind a switch that is off, whose address the repository's own deployment gives all the same: it means to use them.
    /// </summary>
    /// <param name="off">What stands behind switches that are off.</param>
    /// <param name="values">Resolves addresses.</param>
    /// <param name="configuration">The service's configuration.</param>
    /// <param name="deployment">The repository's own deployment.</param>
    public static IEnumerable<ServerFact> Intended(IEnumerable<Fact> off, ValueResolver values, ServiceConfiguration configuration, DeploymentEvidence deployment) => off.OfType<ServerFact>()
        .Where(f => values.Resolve(f.Address).SelectMany(r => r.Keys).Select(configuration.Deployed).OfType<ConfigurationValue>()
            .Any(v => deployment.Servers.Any(s => s.Type == f.ServerType && Names(new DeployedVariable(v.Key, v.Value, v.Location), s))))
        .Select(f => f with { Evidence = f.Evidence with { Confidence = Confidence.Likely }, Conditions = default });

    /// <summary>Whether the value of a variable is, or holds, the address of a server.</summary>
    public static bool Names(DeployedVariable variable, DeployedServer server)
    {
        // A word alone may be anything; under a key for addresses it is a host.
        if (!variable.Value.AsSpan().ContainsAny(":=/,;") && !AddressKey().IsMatch(variable.Name))
        {
            return false;
        }

        return HostName().Matches(variable.Value).Any(m => server.Hosts.Contains(m.Value.ToLowerInvariant()) || server.Hosts.Contains(m.Value.Split('.')[0].ToLowerInvariant()));
    }

    private static HashSet<string> Keys(IReadOnlyList<Fact> facts, ValueResolver values)
    {
        var read = facts.OfType<ConfigurationReadFact>().SelectMany(f => values.Keys(f.Key));
        var bound = facts.OfType<OptionsBindingFact>().SelectMany(b => values.Keys(b.Section).SelectMany(s => b.Properties.Select(p => s + ":" + p.Path)));
        return read.Concat(bound).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex("host|server|conn|url|uri|addr|endpoint|node|broker|cache|bus|database|data|store|smtp|mail", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressKey();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_.-]*", RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}
