using System.Globalization;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>When a service that runs to completion runs: by the settings, else by the one schedule that its code has.</summary>
internal static class SchedulePlanner
{
    private const string Utc = "Etc/UTC";

    /// <summary>The schedule; null when it runs once.</summary>
    /// <param name="service">A service that runs to completion.</param>
    /// <param name="settings">What the user decides.</param>
    /// <param name="findings">Takes a schedule that Kubernetes cannot say.</param>
    public static PlannedSchedule? Plan(Service service, GenerationSettings settings, FindingSink findings)
    {
        var user = settings.User;
        var decided = user.Text(SettingKeys.ScheduleCron, service.Name);
        var found = service.Schedules.Select(s => s.Expression).Distinct(StringComparer.Ordinal).ToList();
        if (decided is null && found.Count == 0) return null;
        if ((decided ?? (found.Count == 1 ? found[0] : null)) is not { } expression || CronExpression.InFiveFields(expression) is not { } cron)
        {
            var what = found.Count > 1 && decided is null ? $"{service.Name} has {found.Count} schedules, and a CronJob has one" : $"the schedule {decided ?? found[0]} of {service.Name} cannot be said in the five fields of a CronJob";
            findings.Add(GenerationRules.ScheduleNotExpressible, service, what + ", so it is a Job that runs once");
            return null;
        }

        return new PlannedSchedule(cron, user.Text(SettingKeys.ScheduleTimeZone, service.Name) ?? Utc)
        {
            Concurrency = user.Text(SettingKeys.ScheduleConcurrency, service.Name) switch { "allow" => "Allow", "replace" => "Replace", _ => "Forbid" },
            Deadline = user.Text(SettingKeys.ScheduleDeadline, service.Name) is { } seconds ? int.Parse(seconds, NumberStyles.None, CultureInfo.InvariantCulture) : 300,
        };
    }
}
