using Containerize.Generation.Dockerfiles;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Plans what <c>docker compose watch</c> builds a service again for.</summary>
internal static class ComposeWatch
{
    /// <summary>The folders and files that an image is built from, relative to the compose file; none for a job, which would run again with every change.</summary>
    /// <remarks>Files are never copied into a running container: its root cannot be written to, and a compiled program would not notice.</remarks>
    public static IReadOnlyList<WatchedPath> Paths(ApplicationPlan plan, PlannedService service)
    {
        if (service.IsJob || service.HasOwnDockerfile || service.IsPinned || service.BuiltBySdk) return [];
        var build = service.Service.Build;
        var steps = CopyPlanner.Folders(build.Projects.Select(p => p.Folder).Append(build.Project.Folder).Concat(CopyPlanner.OutsideFolders(build.Project)), build.Project.OutsideInputs.Concat(build.Project.RestoreInputs), build.Project.Folder);
        return [.. steps.SelectMany(s => s.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => new WatchedPath(ComposeText.Literal(Below(plan.Settings.RootFromOutput, p)), p == "." || p.EndsWith('/')))];
    }

    private static string Below(string root, string path) => path == "." ? root : root is "." or "" ? "./" + path : $"{root.TrimEnd('/')}/{path}";
}
