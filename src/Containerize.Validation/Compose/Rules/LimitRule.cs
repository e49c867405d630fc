using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>What limits a service twice says the same twice.</summary>
internal sealed class LimitRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            var deploy = service.Node["deploy"];
            var limits = deploy?["resources"]?["limits"];
            Compare(file, service, service.Node["cpus"], limits?["cpus"], "deploy.resources.limits.cpus", sink);
            Compare(file, service, service.Node["mem_limit"], limits?["memory"], "deploy.resources.limits.memory", sink);
            Compare(file, service, service.Node["pids_limit"], limits?["pids"], "deploy.resources.limits.pids", sink);
            Compare(file, service, service.Node["mem_reservation"], deploy?["resources"]?["reservations"]?["memory"], "deploy.resources.reservations.memory", sink);
            Compare(file, service, service.Node["scale"], deploy?["replicas"], "deploy.replicas", sink);
        }
    }

    private static void Compare(ComposeFile file, ComposeService service, YamlNode? one, YamlNode? other, string field, FindingSink sink)
    {
        if (one?.Text is { } text && other?.Text is { } second && !text.Equals(second, StringComparison.OrdinalIgnoreCase) && !(text + second).Contains('$', StringComparison.Ordinal))
            sink.ReportKey(ComposeRules.LimitsDiffer, file, one, $"{one.Key?.Value} of '{service.Name}' is {text}, and {field} is {second}", "keep the one under deploy", service.Name);
    }
}
