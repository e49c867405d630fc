using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>Puts findings together that say the same of several services.</summary>
internal static class FindingPlanner
{
    /// <summary>The findings as they are shown: what concerns the whole first, each in the order that they came.</summary>
    public static EquatableList<ShownFinding> Plan(IEnumerable<SeenFinding> findings) =>
        findings.OrderBy(f => f.Subject.Length > 0).GroupBy(f => (f.Rule, Message: Without(f.Message, f.Subject), Remedy: Without(f.Remedy, f.Subject)))
            .Select(g => new ShownFinding(g.Key.Rule, Begun(g.First().Message), Sentence(g.First().Remedy), g.Skip(1).Select(f => f.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableList()))
            .ToEquatableList();

    private static string Without(string text, string subject) => subject.Length == 0 ? text : text.Replace(subject, "\0", StringComparison.Ordinal);

    // What begins with a name or a path is left as it is written there.
    private static string Begun(string message) => message.StartsWith("the ", StringComparison.Ordinal) ? Sentence(message) : message;

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
