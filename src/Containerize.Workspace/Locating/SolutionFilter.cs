using System.Text.Json;

namespace Containerize.Workspace.Locating;

/// <summary>A .slnf file: the solution that it shows and the projects of it that are wanted.</summary>
/// <param name="Solution">The solution's path, relative to the filter.</param>
/// <param name="Projects">The projects' paths as the solution writes them, with forward slashes.</param>
internal sealed record SolutionFilter(string Solution, IReadOnlyCollection<string> Projects)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a filter.</summary>
    /// <exception cref="ContainerizeException">It is malformed (<see cref="ExitCode.Solution"/>).</exception>
    public static SolutionFilter Read(LocatedSolution file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.Path), Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("solution", out var solution) && solution.ValueKind == JsonValueKind.Object
                && solution.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String
                && solution.TryGetProperty("projects", out var projects) && projects.ValueKind == JsonValueKind.Array)
            {
                var names = projects.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!.Replace('\\', '/'));
                return new SolutionFilter(path.GetString()!, [.. names]);
            }
        }
        catch (JsonException e)
        {
            throw new ContainerizeException(
                ExitCode.Solution, "the solution filter is not valid JSON", "Correct the file", new SourceLocation(file.Shown, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Solution, $"the solution filter cannot be read: {e.Message}", "Check the file", new SourceLocation(file.Shown), e);
        }

        throw new ContainerizeException(ExitCode.Solution, "the solution filter has no \"solution\" with \"path\" and \"projects\"", "Correct the file", new SourceLocation(file.Shown, 1, 1));
    }
}
