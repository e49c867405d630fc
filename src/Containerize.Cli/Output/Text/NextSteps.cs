using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>The commands that come after generating, ready to be typed in the current folder.</summary>
internal static class NextSteps
{
    /// <summary>Writes the commands for the files that were generated, in the order in which they work: Secrets need their namespace, pods their Secrets.</summary>
    /// <param name="result">What was generated.</param>
    /// <param name="report">What became of it: for a compose file of the user's own there is no command.</param>
    /// <param name="folder">The absolute path of the output folder.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(GenerationResult result, WriteReport report, string folder, TintedWriter writer)
    {
        if (result.Artifacts.Count == 0)
            return;

        var place = DisplayPath.Of(folder);
        writer.Line();
        writer.Line("Next:", Tint.Heading);
        writer.Line($"  containerize validate {DisplayPath.Quoted(place)}");
        if (result.Artifacts.FirstOrDefault(artifact => artifact.Kind == ArtifactKind.BuildFile) is { } images)
            writer.Line($"  dotnet build {Below(place, images.Path)}");
        if (result.Artifacts.FirstOrDefault(artifact => artifact.Kind == ArtifactKind.Compose) is { } compose && IsOurs(compose.Path, report))
            writer.Line($"  containerize up {DisplayPath.Quoted(place)}      (builds the images, creates each credential that is missing)");
        if ((result.Secrets.Count > 0 || result.Migrations.Count > 0) && result.Artifacts.FirstOrDefault(artifact => artifact.Kind == ArtifactKind.Kubernetes && artifact.Path.EndsWith("/namespace.yaml", StringComparison.Ordinal)) is { } space)
            writer.Line($"  kubectl apply -f {Below(place, space.Path)}{(result.Secrets.Count > 0 ? "      (then create the Secrets)" : "")}");
        foreach (var secret in result.Secrets)
            writer.Line("  " + secret.Command);
        var folders = result.Artifacts.Where(artifact => artifact.Kind == ArtifactKind.Kustomization).Select(artifact => Path.GetDirectoryName(artifact.Path)!.Replace('\\', '/')).OrderDescending(StringComparer.Ordinal).ToList();
        foreach (var path in folders.Where(path => !IsOverlay(path)))
        {
            if (path == "k8s/base")
                Migrations(result, place, writer);
            writer.Line($"  kubectl apply -k {Below(place, path)}");
        }

        foreach (var overlay in result.Overlays)
            Overlay(overlay, result, place, writer);
    }

    // What is the base's own has no file in an overlay, so that its parts are chosen by label.
    private static void Overlay(OverlayStep overlay, GenerationResult result, string place, TintedWriter writer)
    {
        writer.Line();
        writer.Line($"Or, in place of k8s/base, {overlay.Folder}:", Tint.Heading);
        if (overlay.IsMoved && (result.Secrets.Count > 0 || overlay.Jobs.Count > 0))
            writer.Line($"  kubectl create namespace {overlay.Namespace}{(result.Secrets.Count > 0 ? $"      (then create the Secrets, with --namespace {overlay.Namespace})" : "")}");
        if (overlay.Jobs.Count > 0)
            writer.Line($"  kubectl apply -k {Below(place, overlay.Folder)} --selector 'app.kubernetes.io/name in ({string.Join(", ", overlay.First)})'");
        foreach (var job in overlay.Jobs)
            writer.Line($"  kubectl wait --for=condition=complete job/{job} --namespace {overlay.Namespace} --timeout=10m      (the database has its schema)");
        writer.Line($"  kubectl apply -k {Below(place, overlay.Folder)}");
    }

    // Nothing in a pod can wait for a Job, so whoever applies the files does.
    private static void Migrations(GenerationResult result, string place, TintedWriter writer)
    {
        foreach (var step in result.Migrations)
            writer.Line($"  kubectl apply -f {Below(place, step.Folder)}");
        foreach (var step in result.Migrations)
            writer.Line($"  kubectl wait --for=condition=complete job/{step.Job} --namespace {step.Namespace} --timeout=10m      (the database has its schema)");
    }

    private static bool IsOverlay(string folder) => folder.StartsWith("k8s/overlays/", StringComparison.Ordinal);

    private static bool IsOurs(string path, WriteReport report) =>
        report.Written.Contains(path) || report.Unchanged.Contains(path) || report.WouldChange.Contains(path) || report.Conflicts.Any(conflict => conflict.Location.File == path);

    private static string Below(string place, string path) => DisplayPath.Quoted(place == "." ? path : $"{place}/{path}");
}
