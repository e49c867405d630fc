using Containerize.Validation.Compose.Rules;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose;

/// <summary>Runs every rule about compose files.</summary>
internal static class ComposeValidator
{
    public static IReadOnlyList<IComposeRule> Rules { get; } =
    [
        new StructureRule(), new ReferenceRule(), new DependencyRule(), new HostPortRule(), new ComposeSecretRule(), new ServiceRule(),
        new BuildRule(), new LimitRule(), new SecretSourceRule(), new PortFormRule(), new ValueFormRule(), new InterpolationRule(), new ProfileRule(), new NumberFormRule(), new HostAccessRule(), new ContainerNameRule(), new LoopbackRule(),
    ];

    public static void Validate(IEnumerable<ComposeFile> files, FindingSink sink)
    {
        foreach (var project in files.GroupBy(file => file.Folder, StringComparer.Ordinal).Select(group => new ComposeProject([.. group])))
        {
            foreach (var file in project.Files)
            {
                foreach (var rule in Rules)
                    rule.Check(project, file, sink);
            }
        }
    }

    /// <summary>Reports a value of a compose file, unless it lies within one that is reported already.</summary>
    public static void Report(this FindingSink sink, Rule rule, ComposeFile file, YamlNode at, string message, string remedy, string service = "")
    {
        if (!at.IsWithinFault)
            sink.Report(rule, file.Path, at.Span, message, remedy, at.Path, service.Length == 0 ? "" : $"service {service}");
    }

    /// <summary>Reports a key of a compose file.</summary>
    public static void ReportKey(this FindingSink sink, Rule rule, ComposeFile file, YamlNode value, string message, string remedy, string service = "")
    {
        if (!value.IsWithinFault)
            sink.Report(rule, file.Path, value.Key?.Span ?? value.Span, message, remedy, value.Path, service.Length == 0 ? "" : $"service {service}");
    }
}
