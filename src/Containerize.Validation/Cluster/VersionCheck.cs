using Containerize.Validation.Schemas;

namespace Containerize.Validation.Cluster;

/// <summary>Whether the cluster runs the version that the files are checked against.</summary>
internal static class VersionCheck
{
    // Clients are supported one minor version away from their server.
    private const int LargestSkew = 1;

    /// <summary>Says how far the two are apart: a finding where a version was asked for and is too far away, else a note.</summary>
    /// <param name="run">What the trials share.</param>
    /// <param name="objects">The objects.</param>
    public static void Check(TrialRun run, IReadOnlyList<KubernetesObject> objects)
    {
        var server = run.Discovery.Version;
        var target = run.Options.TargetVersion ?? SchemaVersion.Embedded;
        if (Minor(server) is not { } runs || Minor(target) is not { } wanted || runs == wanted || objects.Count == 0)
        {
            return;
        }

        if (run.Options.TargetVersion is null || Math.Abs(runs - wanted) <= LargestSkew)
        {
            run.Notes.NotChecked($"the cluster runs Kubernetes {server} and the files are checked against {Short(target)}: what only one of the two has is found by the cluster alone; --kubernetes-version {server} checks against its version");
            return;
        }

        var first = objects.OrderBy(o => o.Document.File, StringComparer.Ordinal).ThenBy(o => o.Node.Span.Line).First();
        run.Notes.Add(Lookups.LookupFinding.At(
            ClusterLookupRules.VersionSkew,
            first,
            first.Node["apiVersion"] ?? first.Node,
            $"the cluster runs Kubernetes {server} and the files are checked against {Short(target)}, {Math.Abs(runs - wanted)} minor versions {(runs < wanted ? "later" : "earlier")}",
            $"check with --kubernetes-version {server}, or name the cluster that is meant with --context"));
    }

    private static int? Minor(string version) => SchemaVersion.MinorOf(version.TrimStart('v'));

    private static string Short(string version) => string.Join('.', version.TrimStart('v').Split('.').Take(2));
}
