using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Counts and periods that may not be negative or zero.</summary>
internal sealed class NumberRangeRule : IObjectRule
{
    private static readonly string[] Counts = ["replicas", "minReadySeconds", "revisionHistoryLimit", "backoffLimit", "parallelism", "completions", "ttlSecondsAfterFinished", "activeDeadlineSeconds", "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"];
    private static readonly string[] Periods = ["periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold"];

    public void Check(KubernetesObject item, FindingSink sink)
    {
        foreach (var field in Counts)
        {
            AtLeast(item, item.Spec?[field], 0, sink);
            AtLeast(item, item.Spec?["jobTemplate"]?["spec"]?[field], 0, sink);
        }

        AtLeast(item, item.Pod?.Spec?["terminationGracePeriodSeconds"], 0, sink);
        foreach (var container in item.Pod?.Containers ?? [])
        {
            foreach (var probe in ProbeRule.Probes.Select(name => container.Node[name]).OfType<YamlMapping>())
            {
                AtLeast(item, probe["initialDelaySeconds"], 0, sink);
                foreach (var field in Periods)
                    AtLeast(item, probe[field], field == "successThreshold" ? 0 : 1, sink);
            }
        }
    }

    private static void AtLeast(KubernetesObject item, YamlNode? node, long least, FindingSink sink)
    {
        if (node.Whole() is { } number && number < least)
            sink.Fault(ApiRules.NumberOutOfRange, item, node!, $"{node!.Path} is {number}", $"use {least} or more");
    }
}
