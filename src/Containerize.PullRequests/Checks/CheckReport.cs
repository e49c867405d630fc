namespace Containerize.PullRequests.Checks;

/// <summary>What a check says of a pull request.</summary>
/// <param name="Conclusion">The conclusion: success, neutral or failure.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">What was found, in Markdown.</param>
/// <param name="Annotations">What is said of single lines.</param>
internal sealed record CheckReport(string Conclusion, string Title, string Summary, EquatableList<CheckAnnotation> Annotations)
{
    /// <summary>How many characters GitHub takes as a summary.</summary>
    public const int LongestSummary = 65_535;
}
