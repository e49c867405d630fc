using Containerize.Generation.Rendering;

namespace Containerize.PullRequests.Planning;

/// <summary>Writes the body so that it fits.</summary>
internal static class BodyText
{
    /// <summary>How many characters GitHub takes.</summary>
    public const int Longest = 65_536;

    private static readonly (int Sections, int Others)[] Steps = [(150, 60), (60, 20), (20, 10), (5, 5), (0, 3), (0, 0)];

    /// <summary>The body with as much as fits: whole services are left out before a sentence is cut, and what is left out is counted.</summary>
    /// <param name="plan">All that it shows.</param>
    /// <param name="name">The text that shows it.</param>
    public static string Of(BodyPlan plan, string name = "body") =>
        Steps.Select(s => BotText.Render(name, plan.Cut(s.Sections, s.Others))).First(text => text.Length <= Longest);
}
