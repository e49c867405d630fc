using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Only fields that the specification knows, in the form that it asks for.</summary>
internal sealed class StructureRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        Fields(file, file.Root, ComposeFields.Top, "the file", "", sink);
        if (file.Root["version"] is { } version)
            sink.ReportKey(ComposeRules.ObsoleteVersion, file, version, "the top-level version is obsolete", "remove the line");
        foreach (var entry in (file.Root["services"] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping)
                Mistyped(file, entry.Value, $"the service '{entry.Key.Value}' is not a mapping", "write its fields below its name", entry.Key.Value, sink);
        }

        foreach (var service in file.Services)
            CheckService(file, service, sink);
        foreach (var (list, known) in new[] { ("networks", ComposeFields.Network), ("volumes", ComposeFields.Volume), ("secrets", ComposeFields.Secret), ("configs", ComposeFields.Config) })
        {
            if (file.Root[list] is { } node and not YamlMapping and not YamlScalar { Type: YamlScalarType.Null })
                Mistyped(file, node, $"{list} is not a mapping", "write each name as a key", "", sink);
            foreach (var entry in (file.Root[list] as YamlMapping)?.Entries ?? [])
                Fields(file, entry.Value, known, $"'{entry.Key.Value}' under {list}", "", sink);
        }
    }

    private static void CheckService(ComposeFile file, ComposeService service, FindingSink sink)
    {
        Fields(file, service.Node, ComposeFields.Service, $"the service '{service.Name}'", service.Name, sink);
        foreach (var entry in service.Node.Entries)
        {
            if (ComposeFields.Lists.Contains(entry.Key.Value) && entry.Value is YamlScalar { Type: not YamlScalarType.Null })
                Mistyped(file, entry.Value, $"{entry.Key.Value} is a single value", "write a list", service.Name, sink);
            else if (entry.Key.Value is "image" or "container_name" && entry.Value is not YamlScalar)
                Mistyped(file, entry.Value, $"{entry.Key.Value} is not text", "write text", service.Name, sink);
            else if (ComposeFields.Switches.Contains(entry.Key.Value) && entry.Value is not YamlScalar { Type: YamlScalarType.Boolean } && entry.Value.Text?.Contains('$', StringComparison.Ordinal) != true && entry.Value is not YamlScalar { Type: YamlScalarType.Null })
                Mistyped(file, entry.Value, $"{entry.Key.Value} is not true or false", "write true or false, without quotes", service.Name, sink);
        }

        foreach (var variable in (service.Node["environment"] as YamlMapping)?.Entries.Select(entry => entry.Value).Where(value => value is not YamlScalar) ?? (service.Node["environment"]?.Items ?? []).Where(item => item is not YamlScalar))
            Mistyped(file, variable, "a variable is not text", service.Node["environment"] is YamlMapping ? "write one value" : "write NAME=value", service.Name, sink);
        foreach (var command in new[] { service.Node["command"], service.Node["entrypoint"] }.Where(node => node is YamlMapping or YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float or YamlScalarType.Boolean }))
            Mistyped(file, command!, $"{command!.Key?.Value} is neither text nor a list", "write a list of texts", service.Name, sink);
        Fields(file, service.Node["logging"], ComposeFields.Logging, "logging", service.Name, sink);
        Fields(file, service.Node["build"], ComposeFields.Build, "build", service.Name, sink);
        Fields(file, service.Node["healthcheck"], ComposeFields.HealthCheck, "healthcheck", service.Name, sink);
        Fields(file, service.Node["deploy"], ComposeFields.Deploy, "deploy", service.Name, sink);
        foreach (var port in service.Node["ports"]?.Items ?? [])
            Fields(file, port, ComposeFields.Port, "the port", service.Name, sink);
        foreach (var mount in service.Node["volumes"]?.Items ?? [])
            Fields(file, mount, ComposeFields.Mount, "the mount", service.Name, sink);
        foreach (var dependency in (service.Node["depends_on"] as YamlMapping)?.Entries ?? [])
            Fields(file, dependency.Value, ComposeFields.Dependency, $"the dependency '{dependency.Key.Value}'", service.Name, sink);
    }

    private static void Fields(ComposeFile file, YamlNode? node, IReadOnlySet<string> known, string place, string service, FindingSink sink)
    {
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (known.Contains(entry.Key.Value) || entry.Key.Value.StartsWith("x-", StringComparison.Ordinal))
                continue;
            var nearest = Schemas.Spelling.Nearest(entry.Key.Value, known);
            sink.ReportKey(ComposeRules.UnknownComposeField, file, entry.Value, $"{place} has no field '{entry.Key.Value}'", nearest is null ? "remove it" : $"did you mean '{nearest}'?", service);
            entry.Value.Faulted = true;
        }
    }

    private static void Mistyped(ComposeFile file, YamlNode node, string message, string remedy, string service, FindingSink sink)
    {
        sink.Report(ComposeRules.ComposeType, file, node, message, remedy, service);
        node.Faulted = true;
    }
}
