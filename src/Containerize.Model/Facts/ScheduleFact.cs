namespace Containerize.Model;

/// <summary>Code runs something by a clock.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Expression">The cron expression as the library takes it: five fields, or six with seconds first.</param>
/// <param name="Job">What is run: the simple name of a class, a function's name or a job's own; empty when not known.</param>
public sealed record ScheduleFact(Evidence Evidence, Scope Scope, TextValue Expression, string Job) : Fact(Evidence, Scope);
