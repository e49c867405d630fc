namespace Containerize.Cli.Explaining;

/// <summary>Why something is as it is in the application model.</summary>
/// <param name="Subject">The service, server or project.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Fields">Its fields, in the order of the rules.</param>
internal sealed record Explanation(string Subject, string What, IReadOnlyList<ExplainedField> Fields);
