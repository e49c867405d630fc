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

        foreach (var volume in service.Node["volumes"]?.Items ?? [])
        {
            if (volume is YamlMapping && volume["type"]?.Text == "volume" && volume["source"] is { } source)
                yield return ("volumes", source.Text ?? "", source);
            else if (volume.Text is { } text && text.Contains(':', StringComparison.Ordinal) && text[0] is not ('.' or '/' or '~' or '$') && !(text.Length > 1 && text[1] == ':'))
                yield return ("volumes", text.Split(':')[0], volume);
        }
    }
}
