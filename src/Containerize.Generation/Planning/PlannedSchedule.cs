namespace Containerize.Generation.Planning;

/// <summary>When a job runs.</summary>
/// <param name="Cron">The cron expression in five fields.</param>
/// <param name="TimeZone">The time zone that it is read in, by its name in the tz database.</param>
internal sealed record PlannedSchedule(string Cron, string TimeZone)
{
    /// <summary>What happens when the last run has not ended: Forbid, Allow or Replace.</summary>
    public string Concurrency { get; init; } = "Forbid";

    /// <summary>By how many seconds a run may be late before it is left out.</summary>
    public int Deadline { get; init; } = 300;
}
