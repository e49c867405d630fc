using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>COPY rather than ADD, from stages that are there, into folders.</summary>
internal sealed class CopyRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var earlier = new List<string>();
        foreach (var stage in file.Stages)
        {
            foreach (var instruction in stage.Instructions.Where(instruction => instruction.Keyword is "COPY" or "ADD"))
            {
                var parts = instruction.JsonItems() ?? Instruction.Words(instruction.Value);
                if (instruction.Keyword == "ADD" && parts.Count > 0 && !parts.SkipLast(1).Any(IsRemoteOrArchive) && !instruction.HasHereDocument)
                    sink.Report(DockerfileRules.AddInsteadOfCopy, file.Path, instruction.Span, "ADD copies local files", "use COPY");
                if (parts.Count > 2 && !instruction.HasHereDocument && !parts[^1].EndsWith('/') && !parts[^1].Contains('$', StringComparison.Ordinal) && parts[^1] is not ("." or ".."))
                    sink.Report(DockerfileRules.MultipleSourcesToFile, file.Path, instruction.Span, $"several files are copied to '{parts[^1]}'", "end the destination with a slash");
                if (instruction.Flag("from") is null && parts.SkipLast(1).FirstOrDefault(source => source is ".." || source.StartsWith("../", StringComparison.Ordinal)) is { } outside)
                    sink.Report(DockerfileRules.CopiesFromOutside, file.Path, instruction.Span, $"'{outside}' lies outside of the build context", "build with a context that holds it, and write the path from there");
                CheckSource(file, stage, instruction, earlier, sink);
            }

            earlier.Add(stage.Name);
        }
    }

    private static void CheckSource(Dockerfile file, Stage stage, Instruction instruction, List<string> earlier, FindingSink sink)
    {
        // Anything with a slash, colon or dot is an image; a name alone may be one as well, but hardly ever is.
        if (instruction.Flag("from") is not { Length: > 0 } source || source.AsSpan().IndexOfAny("/:.$@") >= 0)
            return;
        // A stage that copies from itself has a rule of its own.
        if (source.Equals(stage.Name, StringComparison.OrdinalIgnoreCase))
            return;
        if (int.TryParse(source, out var index) ? index < stage.Index : earlier.Contains(source, StringComparer.OrdinalIgnoreCase))
            return;
        var nearest = Schemas.Spelling.Nearest(source, earlier.Where(name => name.Length > 0));
        sink.Report(DockerfileRules.UnknownCopySource, file.Path, instruction.Span, $"there is no earlier stage '{source}'", nearest is null ? "name an earlier stage" : $"did you mean '{nearest}'?");
    }

    private static bool IsRemoteOrArchive(string source) =>
        source.Contains("://", StringComparison.Ordinal) || source.StartsWith("git@", StringComparison.Ordinal) || source.Contains(".tar", StringComparison.Ordinal) || source.EndsWith(".tgz", StringComparison.Ordinal);
}
