using System.Globalization;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Decides how a service is run in Kubernetes: in which form, how many pods, and how they start and end.</summary>
internal static class WorkloadPlanner
{
    private const int Fewest = 3;
    private const int Most = 10;

    /// <summary>Plans it.</summary>
    /// <param name="model">The application.</param>
    /// <param name="service">The service.</param>
    /// <param name="isCalled">Whether it opens a port.</param>
    /// <param name="settings">What the user decides.</param>
    /// <param name="findings">Takes what the user should know.</param>
    public static PlannedWorkload Plan(ApplicationModel model, Service service, bool isCalled, GenerationSettings settings, FindingSink findings)
    {
        var form = Form(model, service, settings);
        var completes = form is WorkloadForm.Job or WorkloadForm.CronJob;
        var workload = new PlannedWorkload(form)
        {
            FormReason = form == WorkloadForm.StatefulSet ? settings.User.Text(SettingKeys.Workload, service.Name) is not null ? "The settings say so." : "Its SQLite file has one owner, also while a node is lost." : "",
            Shutdown = ShutdownPlanner.Plan(service, isCalled && !completes, settings),
            StartUp = StartUpPlanner.Plan(service, settings),
        };
        if (completes)
        {
            var schedule = SchedulePlanner.Plan(service, settings, findings);
            return workload with { Form = schedule is null ? WorkloadForm.Job : WorkloadForm.CronJob, Schedule = schedule };
        }

        if (service.Schedules.Count > 0 && service.Kind != ServiceKind.Functions)
        {
            findings.Add(GenerationRules.OwnScheduler, service, $"{service.Name} runs {Jobs(service)} by a clock of its own, so it stays a {form} that runs all the time");
        }

        return Scaled(workload, model, service, isCalled, settings, findings);
    }

    // Jobs that a host runs beside others cannot be taken out of it from outside; only a program that ends is one for the cluster's clock.
    private static WorkloadForm Form(ApplicationModel model, Service service, GenerationSettings settings) => settings.User.Text(SettingKeys.Workload, service.Name) switch
    {
        "job" => WorkloadForm.Job,
        "statefulset" => WorkloadForm.StatefulSet,
        "deployment" => WorkloadForm.Deployment,
        _ => service.Kind == ServiceKind.Job ? WorkloadForm.Job : Singleton.KeepsSqlite(model, service) ? WorkloadForm.StatefulSet : WorkloadForm.Deployment,
    };

    private static PlannedWorkload Scaled(PlannedWorkload workload, ApplicationModel model, Service service, bool isCalled, GenerationSettings settings, FindingSink findings)
    {
        var local = settings.Profile == GenerationProfile.Local;
        var alone = Singleton.Reason(model, service, settings);
        var recreate = workload.Form != WorkloadForm.Deployment ? "" : alone;
        if (settings.User.Text(SettingKeys.Replicas, service.Name) is { } text)
        {
            var count = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            if (count > 1 && alone.Length > 0 && service.Kind != ServiceKind.Worker)
            {
                findings.Add(GenerationRules.SeveralOfOne, service, $"the settings ask for {count} pods of {service.Name}, though: {alone.TrimEnd('.')}");
            }

            return workload with { Replicas = count, SingleReason = count == 1 ? "The settings say so." : "", RecreateReason = count == 1 || Singleton.HasOwnDisk(service, settings) ? recreate : "" };
        }

        if (!local && QueuePlanner.Plan(model, service, settings, findings) is { } queue)
        {
            if (Singleton.Certain(model, service, settings) is { Length: > 0 } reason) findings.Add(GenerationRules.SeveralOfOne, service, $"the settings ask for as many pods of {service.Name} as its queue needs, though: {reason.TrimEnd('.')}");
            var (fewest, most) = QueuePlanner.Bounds(service, settings);
            return workload with { Replicas = 0, Minimum = fewest, Maximum = most, Queue = queue, RecreateReason = Singleton.HasOwnDisk(service, settings) ? recreate : "" };
        }

        if (local || alone.Length > 0) return workload with { Replicas = 1, SingleReason = alone.Length > 0 ? alone : "One pod is enough on a developer's machine.", RecreateReason = recreate };
        return service.Kind != ServiceKind.Functions && isCalled && workload.Form == WorkloadForm.Deployment
            ? workload with { Replicas = 0, Minimum = Fewest, Maximum = Most }
            : workload with { Replicas = Fewest };
    }

    private static string Jobs(Service service) =>
        string.Join(", ", service.Schedules.Select(s => s.Job).Where(j => j.Length > 0).Distinct(StringComparer.Ordinal)) is { Length: > 0 } names ? names : "work";
}
