namespace Containerize.Workspace.Code;

/// <summary>What the detectors have seen in a project so far.</summary>
/// <param name="Code">The project's code.</param>
internal sealed record FoundInProject(ProjectCode Code)
{
    /// <summary>The facts, in no order.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Who mentions whom, in no order.</summary>
    public List<ScopeMentions> Mentions { get; } = [];
}
