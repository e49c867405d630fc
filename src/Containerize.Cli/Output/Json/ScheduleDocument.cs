namespace Containerize.Cli.Output.Json;

/// <summary>Something that a service runs by a clock of its own, in the published form.</summary>
/// <param name="Expression">The cron expression as the code has it.</param>
/// <param name="Job">What is run; empty when not known.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record ScheduleDocument(string Expression, string Job, IReadOnlyList<EvidenceDocument> Evidence);
