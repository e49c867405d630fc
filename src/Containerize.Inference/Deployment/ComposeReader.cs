using System.Globalization;
using Containerize.Model;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>Reads the containers of the repository's compose files. A folder's base file and its override are one description, as <c>docker compose up</c> takes them.</summary>
/// <param name="files">All deployment files, by path.</param>
/// <param name="paths">Resolves the paths that they name.</param>
internal sealed class ComposeReader(IReadOnlyDictionary<string, TextFile> files, RepositoryPath paths)
{
    /// <summary>The containers, one per folder, stage and name; the folders nearest to the root first.</summary>
    public IReadOnlyList<DeployedContainer> Read() =>
    [
        .. files.Values.Where(f => DeploymentFiles.IsCompose(f.Path))
            .OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => SlashPath.FolderOf(f.Path), StringComparer.Ordinal).ThenBy(f => Rank(f.Path)).ThenBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal)
            .SelectMany(Read)
            .GroupBy(c => (SlashPath.FolderOf(c.Location.File), c.Stage, c.Name))
            .Select(Merge),
    ];

    private static int Rank(string path) =>
        SlashPath.NameOf(path).Contains("override", StringComparison.OrdinalIgnoreCase) && DeploymentFiles.Distance(SlashPath.NameOf(path)) == 1 ? 0 : IsBase(path) ? 1 : 2;

    private static bool IsBase(string path) => SlashPath.NameOf(path).ToLowerInvariant() is "compose.yaml" or "compose.yml" or "docker-compose.yaml" or "docker-compose.yml";

    private IEnumerable<DeployedContainer> Read(TextFile file)
    {
        var folder = SlashPath.FolderOf(file.Path);
        var known = files.TryGetValue(folder.Length == 0 ? ".env" : folder + "/.env", out var env)
            ? EnvironmentFile.Read(env).GroupBy(v => v.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal)
            : [];
        var source = new YamlSource(file.Path);
        var stage = DeploymentFiles.Distance(SlashPath.NameOf(file.Path)) == 0 ? DeploymentStage.Production : DeploymentStage.Development;
        foreach (var document in YamlDocuments.Read(file.Text))
        {
            var services = document.At("services").Entries().Where(e => e.Key.Value is { Length: > 0 } && e.Value is YamlMappingNode).ToArray();
            var sidecars = services.Select(s => (Of: s.Value.Text("network_mode") is { } mode && mode.StartsWith("service:", StringComparison.Ordinal) ? mode[8..] : s.Key.Value!.EndsWith("-dapr", StringComparison.Ordinal) ? s.Key.Value[..^5] : "", Id: DaprId(s.Value))).Where(s => s.Of.Length > 0 && s.Id.Length > 0)
                .GroupBy(s => s.Of, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
            foreach (var (key, service) in services)
            {
                var parent = service.At("extends") is { } extends ? document.At("services", extends.Text("service") ?? extends.Text() ?? "") : null;
                var container = Container(key, service, source, stage, known);
                container = parent is null ? container : Merge([container, Container(key, parent, source, stage, known)]);
                yield return container with { DaprAppId = sidecars.GetValueOrDefault(container.Name) ?? "" };
            }
        }
    }

    private DeployedContainer Container(YamlScalarNode key, YamlNode service, YamlSource source, DeploymentStage stage, Dictionary<string, string> known)
    {
        string Filled(string text) => Interpolation.Fill(text, known, out _);
        var folder = SlashPath.FolderOf(source.File);
        var build = service.At("build");
        var context = build is null ? null : paths.Resolve(folder, Filled(build.Text() ?? build.Text("context") ?? "."));
        var hosts = new[] { key.Value!, service.Text("container_name"), service.Text("hostname") }.OfType<string>()
            .Concat(service.At("networks").Entries().SelectMany(n => n.Value.At("aliases").Texts())).Select(Filled);
        return new DeployedContainer(key.Value!, Filled(service.Text("image") ?? ""), stage, source.Of(key))
        {
            Hosts = hosts.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableList(),
            Context = context,
            Dockerfile = context is null ? "" : paths.Resolve(context, Filled(build.Text("dockerfile") ?? "Dockerfile")) ?? "",
            Variables = Variables(service, source, known).ToEquatableList(),
            Ports = Ports(service, source, Filled).ToEquatableList(),
            Probes = Probes(service.At("healthcheck", "test"), source).ToEquatableList(),
            DependsOn = service.At("depends_on").Texts().Concat(service.At("depends_on").Entries().Select(e => e.Key.Value!)).Concat(service.At("links").Texts().Select(l => l.Split(':')[0])).Distinct(StringComparer.Ordinal).ToEquatableList(),
        };
    }

    private IEnumerable<DeployedVariable> Variables(YamlNode service, YamlSource source, Dictionary<string, string> known)
    {
        var environment = service.At("environment");
        var listed = environment.Items().OfType<YamlScalarNode>().Select(i => (Name: i.Value!.Split('=')[0], Value: i.Value.Contains('=', StringComparison.Ordinal) ? i.Value[(i.Value.IndexOf('=', StringComparison.Ordinal) + 1)..] : null, Node: i));
        var mapped = environment.Entries().Select(e => (Name: e.Key.Value!, Value: (e.Value as YamlScalarNode)?.Value, Node: e.Key));
        foreach (var (name, value, node) in listed.Concat(mapped).Where(v => v.Value is not null))
        {
            // What a variable of the author's machine decides is not known here.
            var filled = Interpolation.Fill(value!, known, out var complete);
            if (complete)
            {
                yield return new DeployedVariable(name, filled, source.Of(node));
            }
        }

        var named = service.At("env_file").Texts().Concat(service.At("env_file").Items().Select(i => i.Text("path")).OfType<string>());
        foreach (var path in named.Select(p => paths.Resolve(SlashPath.FolderOf(source.File), p)).OfType<string>())
        {
            foreach (var variable in files.TryGetValue(path, out var file) ? EnvironmentFile.Read(file) : [])
            {
                yield return variable;
            }
        }
    }

    private static IEnumerable<DeployedPort> Ports(YamlNode service, YamlSource source, Func<string, string> filled)
    {
        foreach (var item in service.At("ports").Items().Concat(service.At("expose").Items()))
        {
            var parts = item is YamlScalarNode { Value: { } text } ? filled(text).Split('/')[0].Split(':') : [filled(item.Text("published") ?? ""), filled(item.Text("target") ?? "")];
            if (int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new DeployedPort(number, parts.Length > 1 && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var published) ? published : 0, source.Of(item));
            }
        }
    }

    private static IEnumerable<DeployedProbe> Probes(YamlNode? test, YamlSource source) =>
        test is not null && HealthCommand.PathOf(string.Join(' ', test.Texts())) is { } path ? [new DeployedProbe(path, HealthProbe.Any, source.Of(test))] : [];

    private static string DaprId(YamlNode service)
    {
        var words = service.At("command").Texts().SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var at = Array.FindIndex(words, w => w is "-app-id" or "--app-id");
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : "";
    }

    private static DeployedContainer Merge(IEnumerable<DeployedContainer> same)
    {
        var all = same.ToArray();
        var built = all.FirstOrDefault(c => c.Dockerfile.Length > 0);
        return all[0] with
        {
            Image = all.FirstOrDefault(c => c.Image.Length > 0)?.Image ?? "",
            Location = (built ?? all.FirstOrDefault(c => c.Image.Length > 0) ?? all[0]).Location,
            Dockerfile = built?.Dockerfile ?? "",
            Context = built?.Context,
            Hosts = all.SelectMany(c => c.Hosts).Distinct(StringComparer.Ordinal).ToEquatableList(),
            Variables = all.SelectMany(c => c.Variables).DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            Ports = all.SelectMany(c => c.Ports).DistinctBy(p => (p.Number, p.Published)).ToEquatableList(),
            Probes = all.SelectMany(c => c.Probes).DistinctBy(p => (p.Path, p.Probe)).ToEquatableList(),
            DependsOn = all.SelectMany(c => c.DependsOn).Distinct(StringComparer.Ordinal).ToEquatableList(),
            DaprAppId = all.Select(c => c.DaprAppId).FirstOrDefault(i => i.Length > 0) ?? "",
        };
    }
}
