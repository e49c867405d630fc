using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Jobs and the templates of CronJobs, and time zones.</summary>
internal sealed class JobRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        var job = item.Kind == "Job" ? item.Spec : item.Kind == "CronJob" ? item.Spec?["jobTemplate"]?["spec"] : null;
        if (job is YamlMapping)
            CheckJob(item, job, sink);
        if (item.Kind == "CronJob" && item.Spec?["timeZone"] is { Text: { } zone } node && !IsZone(zone))
            sink.Report(WorkloadRules.InvalidTimeZone, item, node, $"there is no time zone '{zone}'", "write a name such as Etc/UTC or Europe/Vienna");
        if (item.Kind == "CronJob" && item.Spec?["schedule"] is { Text: { } schedule } at && schedule.Contains("TZ=", StringComparison.Ordinal))
            sink.Fault(WorkloadRules.InvalidTimeZone, item, at, "the schedule names a time zone", "write it in timeZone");
    }

    private static void CheckJob(KubernetesObject item, YamlNode job, FindingSink sink)
    {
        if (job["completionMode"] is { Text: "Indexed" } mode && item.Lacks(job, "completions"))
            sink.Report(WorkloadRules.InvalidJob, item, mode, "the Job is Indexed and says not how many completions it has", "add completions");
        if (job["backoffLimitPerIndex"] is { } perIndex && job["completionMode"]?.Text != "Indexed")
            sink.ReportKey(WorkloadRules.InvalidJob, item, perIndex, "backoffLimitPerIndex goes with completionMode Indexed alone", "remove it");
        if (job["podFailurePolicy"] is YamlMapping policy && job["template"]?["spec"]?["restartPolicy"]?.Text is not "Never")
            sink.ReportKey(WorkloadRules.InvalidJob, item, policy, "a podFailurePolicy goes with restartPolicy Never alone", "set restartPolicy: Never");
        if (job["selector"] is YamlMapping selector && !job["manualSelector"].Is(true))
            sink.ReportKey(WorkloadRules.InvalidJob, item, selector, "the selector of a Job is set by the cluster", "remove it");
    }

    private static bool IsZone(string name) =>
        name.Length > 0 && !name.Equals("Local", StringComparison.OrdinalIgnoreCase) && name.Trim() == name && TimeZoneNames.Contains(name);
}
