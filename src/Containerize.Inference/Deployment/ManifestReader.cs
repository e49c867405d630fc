using System.Globalization;
using System.Text;
using Containerize.Model;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>Reads the containers of Kubernetes manifests: plain ones, what charts render to, and Kustomize's patches and generated ConfigMaps.</summary>
internal sealed class ManifestReader
{
    private const int MaxExpansions = 4;
    private readonly Dictionary<string, List<DeployedVariable>> _data = new(StringComparer.Ordinal);
    private readonly ManifestDocument[] _services;

    private ManifestReader(IReadOnlyList<ManifestDocument> documents, IReadOnlyDictionary<string, TextFile> files, RepositoryPath paths)
    {
        _services = [.. documents.Where(d => d.Kind == "Service")];
        foreach (var document in documents)
        {
            switch (document.Kind)
            {
                case "ConfigMap":
                    Add(document.Name, Data(document, "data"));
                    break;
                case "Secret":
                    Add(document.Name, Data(document, "stringData").Concat(Data(document, "data").Select(Decoded).OfType<DeployedVariable>()));
                    break;
                case "Kustomization":
                    Generated(document, files, paths);
                    break;
            }
        }
    }

    /// <summary>The containers, production's first; several files for one object are one description.</summary>
    /// <param name="documents">The objects.</param>
    /// <param name="files">All deployment files, by path.</param>
    /// <param name="paths">Resolves the paths that they name.</param>
    public static IReadOnlyList<DeployedContainer> Read(IReadOnlyList<ManifestDocument> documents, IReadOnlyDictionary<string, TextFile> files, RepositoryPath paths)
    {
        var ordered = documents.OrderBy(d => DeploymentFiles.Distance(d.Source.File)).ThenBy(d => d.Source.File, StringComparer.Ordinal).ToArray();
        var reader = new ManifestReader(ordered, files, paths);
        return [.. ordered.SelectMany(reader.Containers)];
    }

    private IEnumerable<DeployedContainer> Containers(ManifestDocument document)
    {
        var template = document.Kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "Job" or "ReplicaSet" or "Rollout" => document.Root.At("spec", "template"),
            "CronJob" => document.Root.At("spec", "jobTemplate", "spec", "template"),
            "Pod" => document.Root,
            _ => null,
        };
        var labels = template.At("metadata", "labels").Entries().Select(e => (Key: e.Key.Value!, (e.Value as YamlScalarNode)?.Value)).ToArray();
        var services = _services.Where(s => Selects(s, labels)).ToArray();
        var appId = template.At("metadata", "annotations").Text("dapr.io/app-id") ?? "";
        foreach (var container in template.At("spec", "containers").Items())
        {
            var name = container.Text("name") ?? "";
            yield return new DeployedContainer(document.Name, container.Text("image") ?? "", DeploymentStage.Production, document.Source.Of(container))
            {
                Hosts = new[] { document.Name }.Concat(services.Select(s => s.Name)).Append(name).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableList(),
                Variables = Variables(container, document.Source).DistinctBy(v => v.Name, StringComparer.Ordinal).ToEquatableList(),
                Ports = Ports(container, services, document.Source).ToEquatableList(),
                Probes = Probes(container, document.Source).ToEquatableList(),
                DaprAppId = appId,
            };
        }
    }

    private static bool Selects(ManifestDocument service, (string Key, string? Value)[] labels)
    {
        var selector = service.Root.At("spec", "selector").Entries().ToArray();
        return selector.Length > 0 && selector.All(s => labels.Any(l => l.Key == s.Key.Value && l.Value == (s.Value as YamlScalarNode)?.Value));
    }

    private IEnumerable<DeployedVariable> Variables(YamlNode container, YamlSource source)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<DeployedVariable>();
        foreach (var from in container.At("envFrom").Items())
        {
            var name = from.Text("configMapRef", "name") ?? from.Text("secretRef", "name") ?? "";
            found.AddRange((_data.GetValueOrDefault(name) ?? []).Select(v => v with { Name = from.Text("prefix") + v.Name }));
        }

        foreach (var variable in container.At("env").Items())
        {
            var reference = variable.At("valueFrom", "configMapKeyRef") ?? variable.At("valueFrom", "secretKeyRef");
            var given = (_data.GetValueOrDefault(reference.Text("name") ?? "") ?? []).FirstOrDefault(v => v.Name == reference.Text("key"));
            if (variable.Text("name") is { Length: > 0 } name && (variable.Text("value") ?? given?.Value) is { } value)
            {
                // A variable of its own beats one of the same name from a whole ConfigMap.
                found.Insert(0, new DeployedVariable(name, value, given?.Location ?? source.Of(variable)));
            }
        }

        foreach (var variable in found)
        {
            known.TryAdd(variable.Name, variable.Value);
        }

        return found.Select(v => v with { Value = Expanded(v.Value, known, 0) });
    }

    // $(NAME) stands for another variable of the same container.
    private static string Expanded(string text, Dictionary<string, string> known, int depth)
    {
        var at = text.IndexOf("$(", StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(')', at);
        return end < 0 || depth > MaxExpansions || !known.TryGetValue(text[(at + 2)..end], out var value) ? text : Expanded(text[..at] + value + text[(end + 1)..], known, depth + 1);
    }

    private static IEnumerable<DeployedPort> Ports(YamlNode container, ManifestDocument[] services, YamlSource source)
    {
        foreach (var port in container.At("ports").Items())
        {
            if (int.TryParse(port.Text("containerPort"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new DeployedPort(number, 0, source.Of(port));
            }
        }

        foreach (var (service, port) in services.SelectMany(s => s.Root.At("spec", "ports").Items().Select(p => (s, p))))
        {
            if (int.TryParse(port.Text("targetPort") ?? port.Text("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new DeployedPort(number, 0, service.Source.Of(port));
            }
        }
    }

    private static IEnumerable<DeployedProbe> Probes(YamlNode container, YamlSource source)
    {
        foreach (var (key, probe) in new[] { ("livenessProbe", HealthProbe.Liveness), ("readinessProbe", HealthProbe.Readiness), ("startupProbe", HealthProbe.Startup) })
        {
            if (container.At(key, "httpGet") is { } get && get.Text("path") is { Length: > 0 } path)
            {
                yield return new DeployedProbe(path.StartsWith('/') ? path : "/" + path, probe, source.Of(get));
            }
        }
    }

    private void Add(string name, IEnumerable<DeployedVariable> variables)
    {
        if (!_data.TryGetValue(name, out var known))
        {
            _data[name] = known = [];
        }

        known.AddRange(variables.Where(v => !known.Any(k => k.Name == v.Name)).ToArray());
    }

    private static IEnumerable<DeployedVariable> Data(ManifestDocument document, string part) => document.Root.At(part).Entries()
        .Where(e => e.Value is YamlScalarNode { Value: not null })
        .Select(e => new DeployedVariable(e.Key.Value!, ((YamlScalarNode)e.Value).Value!, document.Source.Of(e.Key)));

    private static DeployedVariable? Decoded(DeployedVariable variable)
    {
        var bytes = new byte[variable.Value.Length];
        return Convert.TryFromBase64String(variable.Value.Trim(), bytes, out var count) ? variable with { Value = Encoding.UTF8.GetString(bytes, 0, count) } : null;
    }

    private void Generated(ManifestDocument kustomization, IReadOnlyDictionary<string, TextFile> files, RepositoryPath paths)
    {
        foreach (var generator in kustomization.Root.At("configMapGenerator").Items().Concat(kustomization.Root.At("secretGenerator").Items()))
        {
            var literals = generator.At("literals").Items().OfType<YamlScalarNode>().Where(l => l.Value?.Contains('=', StringComparison.Ordinal) == true)
                .Select(l => new DeployedVariable(l.Value!.Split('=')[0], l.Value[(l.Value.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"', '\''), kustomization.Source.Of(l)));
            var named = generator.At("envs").Texts().Concat(generator.At("env").Texts())
                .Select(p => paths.Resolve(SlashPath.FolderOf(kustomization.Source.File), p)).OfType<string>().Where(files.ContainsKey).SelectMany(p => EnvironmentFile.Read(files[p]));
            Add(generator.Text("name") ?? "", literals.Concat(named));
        }
    }
}
