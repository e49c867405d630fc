using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Why only one pod of a service may run at a time.</summary>
internal static class Singleton
{
    /// <summary>The reason as a sentence; empty when several may run side by side.</summary>
    /// <param name="model">The application.</param>
    /// <param name="service">A service that runs for ever.</param>
    /// <param name="settings">What the user decides.</param>
    public static string Reason(ApplicationModel model, Service service, GenerationSettings settings)
    {
        if (Certain(model, service, settings) is { Length: > 0 } reason) return reason;
        return service.Kind != ServiceKind.Worker ? ""
            : model.Connections.Any(c => c.From == service.Name && c.Kind == ConnectionKind.Broker) ? "A second consumer would end the order of its messages."
            : "Nothing says that two may run side by side.";
    }

    /// <summary>The reason that the code gives, not one that is assumed of its kind; empty when it gives none.</summary>
    /// <param name="model">The application.</param>
    /// <param name="service">A service that runs for ever.</param>
    /// <param name="settings">What the user decides.</param>
    public static string Certain(ApplicationModel model, Service service, GenerationSettings settings)
    {
        if (KeepsSqlite(model, service)) return "A SQLite file has one writer.";
        if (HasOwnDisk(service, settings)) return "Its files lie on a volume of one pod.";
        if (SchedulesAlone(service) is { } schedule) return $"It runs {(schedule.Job.Length > 0 ? schedule.Job : "work")} by a clock of its own, and each pod would.";
        return "";
    }

    /// <summary>Whether it keeps a SQLite database in a folder that outlives the container.</summary>
    public static bool KeepsSqlite(ApplicationModel model, Service service) =>
        service.Volumes.Any(v => v.Persistent) && model.Connections.Any(c => c.From == service.Name && c.Kind == ConnectionKind.Database && model.Infrastructure.Any(i => i.Name == c.To && i.Type == ServerTypes.Sqlite));

    /// <summary>Whether it keeps files on a volume that one node can mount at a time.</summary>
    public static bool HasOwnDisk(Service service, GenerationSettings settings) =>
        service.Volumes.Any(v => v.Persistent && v.Path != "/tmp") && settings.User.Text(SettingKeys.StorageAccess, service.Name) != "many";

    // Hangfire shares work out by its storage, clustered schedulers agree by theirs, and Azure Functions hold a lock for each timer.
    private static Schedule? SchedulesAlone(Service service) =>
        service.Schedules.Count == 0 || service.Kind == ServiceKind.Functions || service.Features.Contains(Features.HangfireServer) || service.Features.Contains(Features.ClusteredScheduler) ? null : service.Schedules[0];
}
