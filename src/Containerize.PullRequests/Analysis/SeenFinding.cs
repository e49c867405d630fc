namespace Containerize.PullRequests.Analysis;

/// <summary>A finding that the analysis printed.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Subject">The service or server that it is about; empty for none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record SeenFinding(string Rule, string Subject, string Message, string Remedy);
