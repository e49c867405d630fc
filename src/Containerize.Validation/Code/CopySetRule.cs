using System.Text.RegularExpressions;
using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>What a Dockerfile copies before it restores and publishes holds every project that the build needs.</summary>
internal static partial class CopySetRule
{
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    public static void Check(Service service, Dockerfile file, FindingSink sink)
    {
        var isExisting = service.Build.ExistingDockerfile.Length > 0 && service.Build.ExistingDockerfile == file.Path;
        // Where the build context is not known, nobody knows what a path in COPY means.
        if (isExisting && service.Build.ExistingContext is null)
            return;
        var context = isExisting ? service.Build.ExistingContext! : "";
        foreach (var stage in file.Stages)
            Check(service, file, stage, context is "." or "" ? "" : context.TrimEnd('/') + "/", sink);
    }

    private static void Check(Service service, Dockerfile file, Stage stage, string context, FindingSink sink)
    {
        var sources = new List<string>();
        var unrestored = new List<string>();
        Instruction? last = null;
        Instruction? at = null;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword is "COPY" or "ADD")
            {
                if (instruction.HasHereDocument || instruction.Flag("from") is not null)
                    continue;
                last = instruction;
                sources.AddRange((instruction.JsonItems() ?? Instruction.Words(instruction.Value)).SkipLast(1).Select(source => Normal(source.Trim('"'))));
            }
            else if (instruction.Keyword == "RUN" && Builds().Match(instruction.Arguments) is { Success: true } command)
            {
                if (instruction.Arguments.Contains("type=bind", StringComparison.Ordinal) || sources.Count == 0 || sources.Exists(source => source.Contains('$', StringComparison.Ordinal)) || !Mentions(instruction, service))
                    return;
                var isRestore = command.Groups["verb"].Value == "restore";
                var missing = Missing(service, sources, context, !isRestore);
                // A build that restores again, with everything there, only loses time.
                if (isRestore)
                {
                    (unrestored, at) = (missing, last);
                    continue;
                }

                if (missing.Count == 0 && instruction.Arguments.Contains("--no-restore", StringComparison.Ordinal))
                    missing = unrestored;
                else
                    at = unrestored.Count > 0 ? at : last;
                if (missing.Count > 0)
                {
                    Report(service, file, at ?? last!, missing, sink);
                    return;
                }
            }
        }
    }

    // A Dockerfile may build other programs as well, and one that names no project builds what lies in its folder.
    private static bool Mentions(Instruction instruction, Service service) =>
        !instruction.Arguments.Contains("proj", StringComparison.Ordinal) || instruction.Arguments.Contains(SlashPath.NameOf(service.Project), StringComparison.OrdinalIgnoreCase);

    private static List<string> Missing(Service service, List<string> sources, string context, bool withSources)
    {
        var project = service.Build.Project;
        var needed = project.ProjectClosure.Append(project.Path).Concat(project.RestoreInputs.Where(path => Shared.Contains(SlashPath.NameOf(path)))).Distinct(StringComparer.Ordinal);
        var missing = needed.Where(path => path.StartsWith(context, StringComparison.Ordinal) && !sources.Exists(source => Covers(source, path[context.Length..]))).ToList();
        if (withSources && missing.Count == 0)
            missing.AddRange(project.ProjectClosure.Where(path => path.StartsWith(context, StringComparison.Ordinal) && path.LastIndexOf('/') >= context.Length && !sources.Exists(source => CoversFolder(source, path[context.Length..path.LastIndexOf('/')]))).Select(path => path[..(path.LastIndexOf('/') + 1)]));
        return [.. missing.Order(StringComparer.Ordinal)];
    }

    private static void Report(Service service, Dockerfile file, Instruction at, List<string> missing, FindingSink sink)
    {
        var more = missing.Count > 3 ? $" and {missing.Count - 3} more" : "";
        sink.Report(CodeRules.ProjectNotCopied, file.Path, at.Span, $"the build of '{service.Name}' needs {string.Join(", ", missing.Take(3))}{more}, which is not copied before it", "copy it, or run containerize generate again", subject: $"service {service.Name}");
    }

    private static string Normal(string source)
    {
        var text = source.Replace('\\', '/').TrimStart('/');
        while (text.StartsWith("./", StringComparison.Ordinal))
            text = text[2..];
        return text is "." ? "" : text.TrimEnd('/');
    }

    private static bool Covers(string source, string path)
    {
        if (source.Length == 0 || path == source || path.StartsWith(source + "/", StringComparison.OrdinalIgnoreCase) || path.Equals(source, StringComparison.OrdinalIgnoreCase))
            return true;
        if (source.AsSpan().IndexOfAny("*?") < 0)
            return false;
        // A folder that a pattern names is copied with all that is in it.
        return new PathGlob(source, reachesBelow: true, ignoresCase: true).Matches(path);
    }

    private static bool CoversFolder(string source, string folder) =>
        source.Length == 0 || folder.Equals(source, StringComparison.OrdinalIgnoreCase) || folder.StartsWith(source + "/", StringComparison.OrdinalIgnoreCase)
        || (source.AsSpan().IndexOfAny("*?") >= 0 && !source.Contains("proj", StringComparison.Ordinal) && Covers(source, folder + "/x"));

    [GeneratedRegex(@"\bdotnet\s+(?<verb>restore|build|publish)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Builds();
}
