namespace Containerize.Model;

/// <summary>Rules about leaving findings out, and about what was checked (block 90xx).</summary>
public static class IgnoreRules
{
    private const string Layer = "validation";

    /// <summary>Something is left out that is not there.</summary>
    public static readonly Rule UnusedIgnore = new("CTZ9001", "Something is left out that is not there", Severity.Warning, Layer,
        "What was left out once is gone, and the note would hide the next finding of its kind.", "Remove the note, or run validate with --update-baseline.",
        "Containerize", []);

    /// <summary>A finding is left out without a reason.</summary>
    public static readonly Rule IgnoreWithoutReason = new("CTZ9002", "A finding is left out without a reason", Severity.Warning, Layer,
        "Nobody can tell later whether it still holds; the finding is shown all the same.", "Write the reason behind two hyphens, or as the value of the annotation.",
        "Containerize", []);

    /// <summary>The time for leaving a finding out is over.</summary>
    public static readonly Rule ExpiredIgnore = new("CTZ9003", "The time for leaving a finding out is over", Severity.Warning, Layer,
        "It was to be left out until a day that is past; the finding is shown again.", "Correct what it reports, or set another day.",
        "Containerize", []);

    /// <summary>Something was not checked.</summary>
    public static readonly Rule NotChecked = new("CTZ9004", "Something was not checked", Severity.Warning, Layer,
        "With --strict-coverage, what was not looked at is a finding.", "Make it checkable, as the message says.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnusedIgnore,
        IgnoreWithoutReason,
        ExpiredIgnore,
        NotChecked,
    ];
}
