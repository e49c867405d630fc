using System.Text.RegularExpressions;

namespace Containerize.Validation.Cluster;

/// <summary>Takes a Pod Security sentence apart: one problem for each violated control.</summary>
internal static partial class PodSecurityText
{
    /// <summary>The part from <c>violate(s) PodSecurity</c> on; null when the sentence is about something else.</summary>
    /// <param name="message">The server's sentence.</param>
    public static string? Find(string message) => Start().Match(message) is { Success: true } m ? message[m.Index..] : null;

    /// <summary>Reads the violations.</summary>
    /// <param name="message">What <see cref="Find"/> returns.</param>
    /// <param name="severity">Error when the pod is refused, Warning when the server only warns.</param>
    public static IReadOnlyList<ServerProblem> Read(string message, Severity severity)
    {
        var start = Start().Match(message);
        var profile = start.Groups[1].Value;
        var verb = severity == Severity.Error ? "is refused" : "would be refused";
        return Split(message[(start.Index + start.Length)..])
            .Select(v => new ServerProblem(ClusterRules.PodSecurity, $"the pod {verb} by Pod Security \"{profile}\": {ServerText.Clean(v)}")
            {
                Hint = PlaceHint.Container,
                Path = FieldOf(v),
                Value = Container().Match(v) is { Success: true } c ? c.Groups[1].Value : "",
                Severity = severity,
            })
            .ToList();
    }

    private static string FieldOf(string violation) => Field().Match(violation) is { Success: true } m ? m.Groups[1].Value : "";

    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '(' when !quoted:
                    depth++;
                    break;
                case ')' when !quoted:
                    depth--;
                    break;
                case ',' when !quoted && depth == 0:
                    yield return text[start..i];
                    start = i + 1;
                    break;
            }
        }

        yield return text[start..];
    }

    [GeneratedRegex("violates? PodSecurity \"([^\"]*)\": ")]
    private static partial Regex Start();

    [GeneratedRegex("containers? \"([^\"]*)\"")]
    private static partial Regex Container();

    [GeneratedRegex("must (?:not )?set ((?:[A-Za-z]+\\.)*[A-Za-z]+)")]
    private static partial Regex Field();
}
