using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Values that are one of a few words, durations, and names.</summary>
internal sealed partial class ValueFormRule : IComposeRule
{
    private static readonly string[] Conditions = ["service_started", "service_healthy", "service_completed_successfully"];
    private static readonly string[] PullPolicies = ["always", "never", "if_not_present", "missing", "build", "daily", "weekly"];
    private static readonly string[] Lists = ["services", "networks", "volumes", "secrets", "configs"];
    private static readonly string[] Durations = ["interval", "timeout", "start_period", "start_interval"];

    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        if (file.Root["name"] is { Text: { } name } node && !name.Contains('$', StringComparison.Ordinal) && !ProjectName().IsMatch(name))
            sink.Report(ComposeRules.InvalidComposeName, file, node, $"'{name}' is not a valid name for a project", "use lower-case letters, digits, hyphens and underscores");
        foreach (var entry in Lists.SelectMany(list => (file.Root[list] as YamlMapping)?.Entries ?? []).Where(entry => !Name().IsMatch(entry.Key.Value) && !entry.Key.Value.StartsWith("x-", StringComparison.Ordinal)))
            sink.Report(ComposeRules.InvalidComposeName, file, entry.Key, $"'{entry.Key.Value}' is not a valid name", "use letters, digits, dots, hyphens and underscores");
        foreach (var service in file.Services)
            CheckService(file, service, sink);
    }

    private static void CheckService(ComposeFile file, ComposeService service, FindingSink sink)
    {
        if (service.Node["restart"] is { Text: { } restart } node && !restart.Contains('$', StringComparison.Ordinal) && !Restart().IsMatch(restart))
            sink.Report(ComposeRules.InvalidComposeValue, file, node, $"restart is '{restart}'", "use \"no\", always, on-failure or unless-stopped", service.Name);
        if (service.Node["pull_policy"] is { Text: { } pull } policy && !pull.Contains('$', StringComparison.Ordinal) && !PullPolicies.Contains(pull) && !pull.StartsWith("every_", StringComparison.Ordinal))
            sink.Report(ComposeRules.InvalidComposeValue, file, policy, $"pull_policy is '{pull}'", $"use one of {string.Join(", ", PullPolicies)}", service.Name);
        foreach (var condition in ((service.Node["depends_on"] as YamlMapping)?.Entries ?? []).Select(entry => entry.Value["condition"]).Where(condition => condition?.Text is { } text && !Conditions.Contains(text)))
            sink.Report(ComposeRules.InvalidComposeValue, file, condition!, $"condition is '{condition!.Text}'", $"use one of {string.Join(", ", Conditions)}", service.Name);
        foreach (var duration in Durations.Select(field => service.Node["healthcheck"]?[field]).Append(service.Node["stop_grace_period"]).Where(duration => duration?.Text is { } text && !text.Contains('$', StringComparison.Ordinal) && !Duration().IsMatch(text)))
            sink.Report(ComposeRules.InvalidDuration, file, duration!, $"{duration!.Key?.Value} is '{duration.Text}', which is no duration", $"write a number with its unit, such as {(int.TryParse(duration.Text, out _) ? duration.Text : "10")}s", service.Name);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectName();

    [GeneratedRegex("^[a-zA-Z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(no|false|always|unless-stopped|on-failure(:\d+)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Restart();

    [GeneratedRegex(@"^(0|(\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d))+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
