using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Files;

/// <summary>A Dockerfile that restores or builds before every project is there that the build needs.</summary>
internal sealed class CopySetRule() : FileRule(NotCopied)
{
    private static readonly DiagnosticDescriptor NotCopied = Engine.Descriptors.Of(CodeRules.ProjectNotCopied);
    private static readonly Regex Restores = new(@"\bdotnet\s+restore\b", RegexOptions.CultureInvariant);
    private static readonly Regex Builds = new(@"\bdotnet\s+(build|publish)\b", RegexOptions.CultureInvariant);

    public override bool Concerns(string name) => FileName.IsDockerfile(name);

    public override void Check(FileContext file)
    {
        var needed = file.Project.AdditionalFiles.Select(other => other.Path.Replace('\\', '/')).Where(path => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var stage in DockerStage.Split(DockerInstruction.Read(file.Text)))
        {
            Check(file, stage, needed);
        }
    }

    private static void Check(FileContext file, DockerStage stage, string[] needed)
    {
        var copied = new List<string>();
        DockerInstruction? last = null;
        (DockerInstruction At, string[] Missing)? unrestored = null;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword is "COPY" or "ADD" && !instruction.Arguments.Contains("--from="))
            {
                copied.AddRange(Sources(instruction));
                last = instruction;
            }
            else if (instruction.Keyword == "RUN" && last is not null && (Restores.IsMatch(instruction.Arguments) || Builds.IsMatch(instruction.Arguments)))
            {
                // What is mounted or written by a variable cannot be read here.
                if (instruction.Arguments.Contains("type=bind") || copied.Any(source => source.Contains('$')) || !Mentions(file, instruction))
                {
                    return;
                }

                var missing = needed.Where(project => !copied.Any(source => Covers(source, project))).Select(FileName.Of).OrderBy(name => name, StringComparer.Ordinal).ToArray();
                if (Builds.IsMatch(instruction.Arguments))
                {
                    // A build that restores again, with everything there, only loses time.
                    var fault = missing.Length > 0 ? (At: last, Missing: missing) : instruction.Arguments.Contains("--no-restore") ? unrestored : null;
                    if (fault is var (at, names))
                    {
                        file.Report(NotCopied, at.Span, $"the build needs {string.Join(", ", names.Take(3))}{(names.Length > 3 ? $" and {names.Length - 3} more" : "")}, which is not copied before it", "copy it, or run containerize generate again");
                    }

                    return;
                }

                unrestored = missing.Length > 0 ? (last, missing) : null;
            }
        }
    }

    private static IEnumerable<string> Sources(DockerInstruction copy)
    {
        var words = copy.Arguments.Contains("[") ? copy.Arguments.Split('"').Where((_, i) => i % 2 == 1).ToArray() : [.. copy.Words];
        return words.Take(Math.Max(0, words.Length - 1)).Select(word => word.Replace('\\', '/').Trim('"'));
    }

    // A Dockerfile may build other programs as well, and one that names no project builds what lies in its folder.
    private static bool Mentions(FileContext file, DockerInstruction run)
    {
        var name = file.Project.Property("MSBuildProjectFile");
        return !run.Arguments.Contains("proj") || name.Length == 0 || run.Arguments.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // The context is not known, so a source covers a project whose path ends like it; a whole folder covers everything below.
    private static bool Covers(string source, string project)
    {
        var path = source.TrimStart('/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path.Substring(2);
        }

        path = path.TrimEnd('/');
        if (path is "" or "." || path.IndexOfAny(['*', '?']) >= 0)
        {
            return true;
        }

        return ("/" + project).EndsWith("/" + path, StringComparison.OrdinalIgnoreCase) || (!path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && ("/" + project).IndexOf("/" + path + "/", StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
