using System.Text.Json;
using System.Text.Json.Nodes;
using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Checks;

/// <summary>Findings as the tool printed them, with paths from the top of the repository. A finding that points elsewhere is left out.</summary>
/// <param name="Text">The whole report.</param>
/// <param name="Annotations">Its findings.</param>
internal sealed record SarifFindings(string Text, EquatableList<CheckAnnotation> Annotations)
{
    private const int LongestMessage = 2000;
    private const int LongestTitle = 200;

    // The tool starts in a folder beside the copy.
    private const string ToCopy = "../" + SandboxedTool.Copy + "/";

    /// <summary>Reads a report.</summary>
    /// <param name="sarif">What was printed.</param>
    /// <param name="files">The files of the repository.</param>
    /// <exception cref="ContainerizeException">It is not what the tool prints (<see cref="ExitCode.Solution"/>).</exception>
    public static SarifFindings Read(string sarif, IReadOnlyCollection<string> files)
    {
        try
        {
            var report = JsonNode.Parse(sarif, null, new JsonDocumentOptions { MaxDepth = 64 })!;
            var annotations = new List<CheckAnnotation>();
            foreach (var run in report["runs"]!.AsArray())
            {
                var kept = new JsonArray();
                foreach (var result in run!["results"]!.AsArray())
                {
                    if (Finding(result!, files) is not { } finding) continue;
                    if (result!["suppressions"] is not JsonArray { Count: > 0 }) annotations.Add(finding);
                    kept.Add(result.DeepClone());
                }

                run["results"] = kept;
            }

            return new SarifFindings(report.ToJsonString(), annotations.ToEquatableList());
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new ContainerizeException(ExitCode.Solution, "the analysis printed what cannot be read", "Run containerize validate on the files", null, e);
        }
    }

    private static CheckAnnotation? Finding(JsonNode result, IReadOnlyCollection<string> files)
    {
        if (result["locations"] is not JsonArray { Count: > 0 } locations) return null;
        foreach (var location in locations.Concat(result["relatedLocations"] as JsonArray ?? []))
        {
            var artifact = location!["physicalLocation"]?["artifactLocation"];
            if (artifact is null) return null;
            var uri = Uri.UnescapeDataString((string)artifact["uri"]!);
            if (!uri.StartsWith(ToCopy, StringComparison.Ordinal) || RepositoryPath.Join("", uri[ToCopy.Length..]) is not { } path || !files.Contains(path)) return null;
            artifact["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        }

        var place = locations[0]!["physicalLocation"]!;
        var (rule, message) = ((string?)result["ruleId"] ?? "", (string?)result["message"]?["text"] ?? "");
        var level = (string?)result["level"] switch { "error" => "failure", "warning" => "warning", _ => "notice" };
        return new CheckAnnotation(Uri.UnescapeDataString((string)place["artifactLocation"]!["uri"]!), Math.Max(1, (int?)place["region"]?["startLine"] ?? 1), level, Cut(rule, LongestTitle), Cut(message, LongestMessage));
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] + "…" : text;
}
