using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Packages;

/// <summary>
/// What stands in for facts where code is not read (F#, Visual Basic): a client package together with a setting that fits it is a likely use of that server.
/// A package without such a setting shows nothing and is reported as open.
/// </summary>
internal static class PackageInference
{
    private static readonly Scope Nowhere = new("");

    /// <summary>Facts of the parts of a service whose code is not read.</summary>
    /// <param name="project">The service's project.</param>
    /// <param name="projects">All projects, by path.</param>
    /// <param name="configuration">The service's configuration.</param>
    public static IEnumerable<Fact> Infer(Project project, IReadOnlyDictionary<string, Project> projects, ServiceConfiguration configuration)
    {
        var packages = Packages(project, projects);
        if (packages.Length == 0)
        {
            yield break;
        }

        var values = Values(configuration);
        var databases = packages.Where(p => p.Server.Kind == ConnectionKind.Database).Select(p => p.Server.Type).Distinct(StringComparer.Ordinal).Count();
        foreach (var (owner, server) in packages)
        {
            var evidence = new Evidence(owner.Path, 1, 1, $"package {server.Package}", InferenceRules.Package, Confidence.Likely);
            var addresses = values.Where(v => AddressShape.IsAddress(server.Type, v.Key, v.Value, databases == 1 && server.Kind == ConnectionKind.Database)).ToArray();
            var parts = values.Select(v => (Setting: v, Part: AddressShape.PartOf(server.Type, v.Key))).Where(p => p.Part is not null).ToArray();
            if (addresses.Length > 0)
            {
                foreach (var key in addresses.Select(a => a.Key).Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    yield return new ServerFact(evidence, Nowhere, server.Type, server.Kind, Configured(key), "", "", "connection-string");
                }
            }
            else if (parts.Any(p => p.Part == "host"))
            {
                yield return new ServerFact(evidence, Nowhere, server.Type, server.Kind, new UnknownText(""), "", "", "host");
                foreach (var (setting, part) in parts.DistinctBy(p => p.Setting.Key, StringComparer.OrdinalIgnoreCase))
                {
                    var at = new Evidence(setting.Location.File, setting.Location.Line, setting.Location.Column, setting.Key, InferenceRules.Configuration);
                    yield return new ServerPartFact(at, Nowhere, server.Type, part!, Configured(setting.Key));
                }
            }
            else
            {
                yield return new UnresolvedFact(evidence, Nowhere, $"{owner.Path} references {server.Package}, and no setting says where its server is", "set its address in configuration under a name that says what it is");
            }

            foreach (var setting in addresses.Concat(parts.Select(p => p.Setting)).DistinctBy(a => a.Key, StringComparer.OrdinalIgnoreCase))
            {
                var at = new Evidence(setting.Location.File, setting.Location.Line, setting.Location.Column, setting.Key, InferenceRules.Configuration);
                yield return new ConfigurationReadFact(at, Nowhere, new LiteralText(setting.Key), false, null, "String");
            }
        }
    }

    // One package per type of server is enough; the service's own come first.
    private static (Project Owner, PackageServer Server)[] Packages(Project project, IReadOnlyDictionary<string, Project> projects)
    {
        var isRead = project.Language == "csharp";
        var unread = project.ProjectClosure.Where(projects.ContainsKey).Select(p => projects[p]).Where(p => !isRead || p.Language != "csharp");
        return [.. (isRead ? unread : unread.Prepend(project))
            .SelectMany(p => PackageServer.All.Where(s => p.HasPackage(s.Package)).Select(s => (Owner: p, Server: s)))
            .DistinctBy(p => p.Server.Type, StringComparer.Ordinal)];
    }

    private static ConfigurationValue[] Values(ServiceConfiguration configuration) =>
        [.. configuration.Environments.Append("Production").SelectMany(e => configuration.Below("", e)).Where(v => v.Value.Length > 0)
            .OrderBy(v => v.Key, StringComparer.OrdinalIgnoreCase).ThenBy(v => v.Location.File, StringComparer.Ordinal).ThenBy(v => v.Location.Line)];

    private static ConfigurationText Configured(string key) => new(new LiteralText(key));
}
