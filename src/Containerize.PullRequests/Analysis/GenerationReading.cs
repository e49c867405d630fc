using System.Text.Json;

namespace Containerize.PullRequests.Analysis;

/// <summary>Reads what <c>generate</c> printed.</summary>
internal static class GenerationReading
{
    /// <summary>Reads it.</summary>
    /// <param name="json">What was printed.</param>
    /// <param name="root">The folder that the files are in, from the top of the repository.</param>
    /// <exception cref="ContainerizeException">It is not what the tool prints, or names a file outside the repository (<see cref="ExitCode.Solution"/>).</exception>
    public static SeenGeneration Read(string json, string root) => PublishedReading.Read(json, report => new SeenGeneration(
        Paths(report, "written", root),
        Paths(report, "leftAlone", root),
        Paths(report, "stale", root),
        report.List("conflicts").Select(c => Inside(root, c.Text("file"))).Distinct(StringComparer.Ordinal).ToEquatableList(),
        report.List("findings").Select(f => new SeenFinding(f.Text("rule"), f.Text("subject"), f.Text("message"), f.Text("remedy"))).ToEquatableList(),
        report.Texts("secrets").ToEquatableList()));

    private static EquatableList<string> Paths(JsonElement report, string name, string root) => report.Texts(name).Select(p => Inside(root, p)).ToEquatableList();

    private static string Inside(string root, string path) => RepositoryPath.Join(root, path) ?? throw new FormatException("a file lies outside the repository");
}
