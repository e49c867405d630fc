using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Paths of volume mounts.</summary>
internal sealed class MountPathRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        foreach (var mount in container.Node["volumeMounts"]?.Items ?? [])
        {
            if (mount["mountPath"] is { Text: { } path } at && (path.Length == 0 || path.Contains(':', StringComparison.Ordinal)))
                sink.Fault(PodRules.InvalidMount, container.Owner, at, path.Length == 0 ? "the mountPath is empty" : $"the mountPath '{path}' holds a colon", "write an absolute path");
            if (mount["subPath"] is { Text: { Length: > 0 } sub } node)
            {
                if (sub[0] == '/' || Leaves(sub))
                    sink.Report(PodRules.InvalidMount, container.Owner, node, $"the subPath '{sub}' is {(sub[0] == '/' ? "absolute" : "outside of the volume")}", "write a path inside the volume");
                else if (mount["subPathExpr"] is not null)
                    sink.ReportKey(PodRules.InvalidMount, container.Owner, node, "the mount has subPath and subPathExpr", "keep one of the two");
            }
        }
    }

    /// <summary>Whether a relative path leaves where it starts.</summary>
    public static bool Leaves(string path) => path.Split('/').Contains("..");
}
