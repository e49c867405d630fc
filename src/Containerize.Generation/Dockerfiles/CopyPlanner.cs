using Containerize.Generation.Escaping;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Turns the files that a build reads into COPY instructions.</summary>
internal static class CopyPlanner
{
    /// <summary>One instruction for each folder of files; the build's own project comes last, as it changes most.</summary>
    public static IReadOnlyList<CopyStep> Files(IEnumerable<string> files) =>
        [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(SlashPath.FolderOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Step([.. g], g.Key.Length == 0 ? "./" : g.Key + "/"))];

    /// <summary>One instruction for each folder, without those inside another, and the files that lie in none of them.</summary>
    public static IReadOnlyList<CopyStep> Folders(IEnumerable<string> folders, IEnumerable<string> files, string last)
    {
        var all = folders.Distinct(StringComparer.Ordinal).ToList();
        if (all.Contains("")) return [Step(["."], "./")];
        var top = all.Where(f => !all.Exists(o => o != f && f.StartsWith(o + "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
        var loose = files.Where(f => !top.Exists(t => f.StartsWith(t + "/", StringComparison.Ordinal)));
        var steps = top.OrderBy(f => last == f || last.StartsWith(f + "/", StringComparison.Ordinal)).Select(f => Step([f + "/"], f + "/"));
        return [.. Files(loose), .. steps];
    }

    /// <summary>The folders outside the projects of which everything is copied by the folder's name: none that holds what an ignore file leaves out by a pattern.</summary>
    /// <param name="project">The project that is built.</param>
    public static IEnumerable<string> OutsideFolders(Project project) =>
        project.OutsideFolders.Where(folder => !project.OutsideInputs.Concat(project.RestoreInputs).Any(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && IgnorePlan.LeavesOut(f)));

    private static CopyStep Step(IReadOnlyList<string> sources, string target) =>
        new(sources, target, !sources.Append(target).All(DockerfileWord.IsPlain));
}
