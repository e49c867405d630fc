namespace Containerize.Model;

/// <summary>Something that the user should know of the analysis itself: a project that was left out, an SDK that was replaced.</summary>
/// <param name="Rule">The rule's id, <c>CTZnnnn</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">What and why, as one sentence without a final stop.</param>
/// <param name="Remedy">What to do, as one sentence without a final stop; may be empty.</param>
public sealed record Notice(string Rule, Severity Severity, SourceLocation Location, string Message, string Remedy = "");
