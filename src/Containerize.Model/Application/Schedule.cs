namespace Containerize.Model;

/// <summary>Something that a service runs by a clock of its own.</summary>
/// <param name="Expression">The cron expression as the code has it: five fields, or six with seconds first.</param>
/// <param name="Job">What is run; empty when not known.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record Schedule(string Expression, string Job, EquatableList<Evidence> Evidence);
