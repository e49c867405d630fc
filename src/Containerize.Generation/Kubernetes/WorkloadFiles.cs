using Containerize.Generation.Output;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>The files that run a service: its workload, and what keeps the right number of its pods and their files.</summary>
internal static class WorkloadFiles
{
    /// <summary>The files.</summary>
    public static IEnumerable<PlannedFile> Of(ApplicationPlan plan, PlannedService service)
    {
        var (name, ns, workload) = (service.Name, plan.Namespace, service.Workload);
        var kind = workload.Form.ToString().ToLowerInvariant();
        yield return new PlannedFile(kind, workload.Form == WorkloadForm.CronJob ? "cronjob" : "workload", workload.Form == WorkloadForm.Job ? Job(plan, service) : ServiceWorkload.Plan(plan, service));
        foreach (var file in QueueScaling.Of(plan, service)) yield return file;
        if (workload is { IsAutoscaled: true, Queue: null }) yield return new PlannedFile("horizontalpodautoscaler", "horizontalpodautoscaler", new AutoscalerPlan(name, ns, name, workload.Minimum, workload.Maximum));
        if (!service.IsJob) yield return new PlannedFile("poddisruptionbudget", "poddisruptionbudget", new KubernetesObject(name, ns, name));
        if (service.IsStateful) yield break;
        foreach (var volume in service.Persistent)
        {
            yield return new PlannedFile($"persistentvolumeclaim-{volume.Name}", "persistentvolumeclaim", ServiceStorage.Plan(plan, service, volume));
        }
    }

    // A job cannot be changed in place: its name ends in the hash of its template and of the values that it reads.
    private static WorkloadPlan Job(ApplicationPlan plan, PlannedService service)
    {
        var job = ServiceWorkload.Plan(plan, service);
        var data = EnvironmentRenderer.Plain(plan, EnvironmentPlanner.Plan(plan, service, behindService: true));
        var content = WithoutComments(plan.Renderer.Yaml("kubernetes/workload.sbn", job)) + string.Concat(data.Select(d => $"{d.Key}={d.Value}\n"));
        return job with { Name = $"{service.Name}-{Hashes.Of(content)[..8]}" };
    }

    // Another comment is no reason to run it again.
    private static string WithoutComments(string text) => string.Join('\n', text.Split('\n').Where(l => !l.AsSpan().TrimStart().StartsWith("#")));
}
