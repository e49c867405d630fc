using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Networks, volumes, secrets, configs and services that a service names are defined.</summary>
internal sealed class ReferenceRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        if (project.IsOpen)
            return;
        foreach (var service in file.Services)
        {
            foreach (var (kind, name, node) in References(service).Where(reference => reference.Name.Length > 0 && !reference.Name.Contains('$', StringComparison.Ordinal)))
            {
                var defined = project.Defined(kind);
                if (defined.Contains(name) || (kind == "networks" && name == "default"))
                    continue;
                var nearest = Schemas.Spelling.Nearest(name, defined);
                sink.Report(ComposeRules.UndefinedReference, file, node, $"the service '{service.Name}' refers to '{name}', which is not under {kind}", nearest is null ? $"define it under {kind}" : $"did you mean '{nearest}'?", service.Name);
            }
        }
    }

    private static IEnumerable<(string Kind, string Name, YamlNode Node)> References(ComposeService service)
    {
        foreach (var (name, node, _) in service.Dependencies.Where(dependency => !dependency.Node["required"].IsFalse()))
            yield return ("services", name, (YamlNode?)node.Key ?? node);
        foreach (var entry in (service.Node["networks"] as YamlMapping)?.Entries ?? [])
            yield return ("networks", entry.Key.Value, entry.Key);
        foreach (var item in service.Node["networks"]?.Items ?? [])
            yield return ("networks", item.Text ?? "", item);
        foreach (var kind in new[] { "secrets", "configs" })
        {
            foreach (var item in (service.Node[kind]?.Items ?? []).Select(item => item["source"] ?? item))
                yield return (kind, item.Text ?? "", item);
        }

        foreach (var item in (service.Node["build"]?["secrets"]?.Items ?? []).Select(item => item["source"] ?? item))
            yield return ("secrets", item.Text ?? "", item);
        if (service.Node["network_mode"] is { Text: { } mode } shared && mode.StartsWith("service:", StringComparison.Ordinal))
            yield return ("services", mode["service:".Length..], shared);
        foreach (var link in service.Node["links"]?.Items ?? [])
            yield return ("services", link.Text?.Split(':')[0] ?? "", link);
        foreach (var source in (service.Node["volumes_from"]?.Items ?? []).Where(source => source.Text?.StartsWith("container:", StringComparison.Ordinal) == false))
            yield return ("services", source.Text!.Split(':')[0], source);
        if (service.Node["extends"] is YamlMapping extends && extends["file"] is null && extends["service"] is { } parent)
            yield return ("services", parent.Text ?? "", parent);
        foreach (var volume in service.Node["volumes"]?.Items ?? [])
        {
            if (volume is YamlMapping && volume["type"]?.Text == "volume" && volume["source"] is { } source)
                yield return ("volumes", source.Text ?? "", source);
            else if (volume.Text is { } text && text.Contains(':', StringComparison.Ordinal) && text[0] is not ('.' or '/' or '~' or '$') && !(text.Length > 1 && text[1] == ':'))
                yield return ("volumes", text.Split(':')[0], volume);
        }
    }
}
