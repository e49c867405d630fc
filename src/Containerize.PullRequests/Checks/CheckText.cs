using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Checks;

/// <summary>What the summary of a check shows.</summary>
internal sealed record CheckText
{
    public string Commit { get; init; } = "";

    public bool IsIdle { get; init; }

    public bool IsBehind { get; init; }

    public bool IsOfBase { get; init; }

    public bool IsCurrent { get; init; }

    public bool IsMended { get; init; }

    public string SettingsProblem { get; init; } = "";

    public string Problem { get; init; } = "";

    public EquatableList<string> Choices { get; init; }

    public int OmittedChoices { get; init; }

    public bool HasChoices => Choices.Count > 0;

    public bool HasOmittedChoices => OmittedChoices > 0;

    public string Remedy { get; init; } = "";

    public EquatableList<ShownFile> Stale { get; init; }

    public EquatableList<string> Conflicts { get; init; }

    public EquatableList<ShownFinding> Findings { get; init; }

    public int OmittedFindings { get; init; }

    public EquatableList<string> Diff { get; init; }

    public int OmittedLines { get; init; }

    public bool HasProblem => Problem.Length > 0;

    public bool HasSettingsProblem => SettingsProblem.Length > 0;

    public bool HasRemedy => Remedy.Length > 0;

    public bool HasConflicts => Conflicts.Count > 0;

    public bool HasFindings => Findings.Count > 0;

    public bool HasOmittedFindings => OmittedFindings > 0;

    public bool HasDiff => Diff.Count > 0;

    public bool HasOmittedLines => OmittedLines > 0;
}
