using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles;

/// <summary>COPY names nothing that the ignore file keeps out of the build context.</summary>
internal static class IgnoredCopyRule
{
    public static void Check(Dockerfile file, IReadOnlyList<IgnoreList> lists, FindingSink sink)
    {
        // A list of its own outweighs the one of the context; of those, the nearest above is the one of the likeliest context.
        var list = lists.FirstOrDefault(list => list.Path == file.Path + ".dockerignore")
            ?? lists.Where(list => list.Path.EndsWith("/.dockerignore", StringComparison.Ordinal) || list.Path == ".dockerignore").Where(list => file.Path.StartsWith(list.Folder, StringComparison.Ordinal)).MaxBy(list => list.Folder.Length);
        if (list is null)
            return;
        foreach (var instruction in file.Stages.SelectMany(stage => stage.Instructions).Where(instruction => instruction.Keyword is "COPY" or "ADD" && instruction.Flag("from") is null && !instruction.HasHereDocument))
        {
            foreach (var source in (instruction.JsonItems() ?? Instruction.Words(instruction.Value)).SkipLast(1).Select(source => source.Trim('"').Replace("./", "", StringComparison.Ordinal).Trim('/')))
            {
                if (source.Length > 0 && source is not "." && source.AsSpan().IndexOfAny("*?[$") < 0 && !source.Contains("://", StringComparison.Ordinal) && list.KeepsOut(source))
                    sink.Report(DockerfileRules.CopiesIgnored, file.Path, instruction.Span, $"{instruction.Keyword} names '{source}', which {list.Path} keeps out", "take the pattern from the ignore file, or the path from COPY");
            }
        }
    }
}
