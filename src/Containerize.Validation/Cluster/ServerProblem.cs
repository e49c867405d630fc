namespace Containerize.Validation.Cluster;

/// <summary>One thing that the server finds wrong.</summary>
/// <param name="Rule">The rule that it falls under.</param>
/// <param name="Message">What is wrong, as one sentence without a final stop.</param>
internal sealed record ServerProblem(Rule Rule, string Message)
{
    /// <summary>The path as the server writes it; empty where it names none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The line in the text that was sent, from 1; 0 where the server names none.</summary>
    public int Line { get; init; }

    /// <summary>How to look for the value when the path alone does not lead to it.</summary>
    public PlaceHint Hint { get; init; }

    /// <summary>The offending value or key, where it helps to find the place; empty elsewhere.</summary>
    public string Value { get; init; } = "";

    /// <summary>What to do, where it can be said more exactly than the rule says it; null elsewhere.</summary>
    public string? Remedy { get; init; }

    /// <summary>The severity, where it differs from the rule's own.</summary>
    public Severity? Severity { get; init; }
}
