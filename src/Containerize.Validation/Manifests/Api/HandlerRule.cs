using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>What probes and hooks do is complete.</summary>
internal sealed partial class HandlerRule : IContainerRule
{
    private static readonly string[] Hooks = ["postStart", "preStop"];
    private static readonly string[] HookActions = ["httpGet", "tcpSocket", "exec", "sleep"];

    public void Check(Container container, FindingSink sink)
    {
        foreach (var name in ProbeRule.Probes)
        {
            if (container.Node[name] is not YamlMapping probe || probe.IsWithinFault)
                continue;
            CheckAction(container, probe, $"the {name}", sink);
            if (probe["terminationGracePeriodSeconds"] is { } grace && (name == "readinessProbe" || grace.Whole() < 1))
                sink.Report(PodRules.InvalidHandler, container.Owner, grace, name == "readinessProbe" ? "a readinessProbe cannot have a grace period" : $"the grace period of the {name} is {grace.Text}", "remove it");
        }

        foreach (var name in Hooks)
        {
            if (container.Node["lifecycle"]?[name] is not YamlMapping hook || hook.IsWithinFault)
                continue;
            var actions = HookActions.Count(action => hook[action] is not null);
            if (actions != 1 && !hook.Entries.Any(entry => entry.Value.Faulted))
                sink.ReportKey(PodRules.InvalidHandler, container.Owner, hook, $"the hook {name} has {(actions == 0 ? "no action" : "several actions")}", "give it exactly one of httpGet, exec and sleep");
            CheckAction(container, hook, $"the hook {name}", sink);
            if (hook["httpGet"]?["host"] is null && hook["httpGet"]?["port"] is { } port)
                ProbeRule.CheckPort(container, $"hook {name}", port, sink);
        }

        if (container.Node["lifecycle"] is YamlMapping { Entries.Count: > 0 } lifecycle && lifecycle["preStop"]?["sleep"]?["seconds"] is { } pause
            && pause.Whole() is { } seconds && (seconds < 0 || seconds > (container.Pod.Spec?["terminationGracePeriodSeconds"].Whole() ?? 30)))
            sink.Report(PodRules.InvalidHandler, container.Owner, pause, $"the hook preStop sleeps {seconds} seconds, which the pod's grace period does not allow", "sleep less, or raise terminationGracePeriodSeconds");
    }

    private static void CheckAction(Container container, YamlMapping handler, string what, FindingSink sink)
    {
        if (handler["exec"] is YamlMapping run && (container.Owner.Lacks(run, "command") || run["command"] is YamlSequence { Items.Count: 0 }))
            sink.ReportKey(PodRules.InvalidHandler, container.Owner, run, $"{what} runs no command", "add the command");
        foreach (var header in handler["httpGet"]?["httpHeaders"]?.Items ?? [])
        {
            if (header["name"] is { Text: { } name } node && !Token().IsMatch(name))
                sink.Report(PodRules.InvalidHandler, container.Owner, node, $"{what} sends '{name}', which is no name of a header", "use letters, digits and hyphens");
        }
    }

    [GeneratedRegex(@"^[-A-Za-z0-9!#$%&'*+.^_`|~]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
