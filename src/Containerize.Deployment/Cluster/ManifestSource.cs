using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Generation.Settings;
using Containerize.Validation;
using Containerize.Validation.Building;
using Containerize.Validation.Cluster;
using Containerize.Validation.Yaml;

namespace Containerize.Deployment.Cluster;

/// <summary>Reads the manifests that are deployed: the base with its servers, or an overlay.</summary>
/// <param name="folder">The absolute path of the output folder.</param>
/// <param name="result">What the solution's manifests are.</param>
/// <param name="settings">What the user decided.</param>
/// <param name="programs">Runs kubectl, which builds what is more than a list of files.</param>
internal sealed class ManifestSource(string folder, GenerationResult result, UserSettings settings, IProgramRunner programs)
{
    private const string Root = "k8s";
    private const string Servers = Root + "/infrastructure";
    private const string Base = Root + "/base";

    private readonly List<BuiltManifests> _built = [];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Reads the objects.</summary>
    /// <param name="overlay">The overlay; null for the base with its servers.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">There are none, or they cannot be built (<see cref="ExitCode.Usage"/>).</exception>
    public async Task<DeploySet> ReadAsync(string? overlay, CancellationToken ct)
    {
        if (overlay is null) return await BaseAsync(ct).ConfigureAwait(false);
        var known = result.Overlays.Select(o => o.Folder.Split('/')[^1]).ToList();
        if (result.Overlays.FirstOrDefault(o => o.Folder.EndsWith("/" + overlay, StringComparison.Ordinal)) is not { } step)
            throw Disabled() ?? new ContainerizeException(ExitCode.Usage, $"there is no overlay '{overlay}'", known.Count == 0 ? "name overlays in containerize.yaml and run containerize generate" : $"name one of: {string.Join(", ", known)}");
        var objects = Objects(await BuiltAsync(step.Folder, ct).ConfigureAwait(false));
        var jobs = step.Jobs.ToHashSet(StringComparer.Ordinal);
        var owners = objects.Where(o => o.Kind == "Job" && jobs.Contains(o.Name)).Select(NameLabel).ToHashSet(StringComparer.Ordinal);
        return new DeploySet(objects, step.First.Where(n => !owners.Contains(n)).ToHashSet(StringComparer.Ordinal), jobs) { Built = _built };
    }

    /// <summary>Reads what may be in a cluster: the objects on disk, and for the base those that were generated last time and are no longer there.</summary>
    /// <param name="overlay">The overlay; null for the base with its servers. Its namespace is its own.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<DeploySet> EverythingAsync(string? overlay, CancellationToken ct)
    {
        var set = await ReadAsync(overlay, ct).ConfigureAwait(false);
        return overlay is null ? set.With(Generated()) : set;
    }

    private IReadOnlyList<KubernetesObject> Generated() => Objects([.. OutputWriter.Generated(folder).Where(f => f.Path.StartsWith(Base + "/", StringComparison.Ordinal) || f.Path.StartsWith(Servers + "/", StringComparison.Ordinal))]);

    private async Task<DeploySet> BaseAsync(CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(folder, Base, "kustomization.yaml"))) throw Disabled() ?? new ContainerizeException(ExitCode.Usage, $"there is no {Base}/kustomization.yaml", "run containerize generate first; a set that was written with --out DIR is found with --out DIR");
        var servers = File.Exists(Path.Combine(folder, Servers, "kustomization.yaml")) ? await FilesAsync(Servers, ct).ConfigureAwait(false) : [];
        var all = Objects([.. await FilesAsync(Base, ct).ConfigureAwait(false), .. servers]);
        return new DeploySet(all, Objects(servers).Select(NameLabel).ToHashSet(StringComparer.Ordinal), result.Migrations.Select(m => m.Job).ToHashSet(StringComparer.Ordinal)) { Built = _built };
    }

    // A kustomization that only lists files is read file by file, so that every finding has its line.
    private async Task<IReadOnlyList<TextFile>> FilesAsync(string path, CancellationToken ct)
    {
        var kustomization = $"{path}/kustomization.yaml";
        var root = YamlReader.Read(Read(kustomization)).Documents.Select(d => d.Root).FirstOrDefault(r => r is not null);
        var resources = (root?["resources"] as YamlSequence)?.Items.Select(i => i.Text ?? "").ToList() ?? [];
        var plain = root is YamlMapping mapping && mapping.Entries.All(e => e.Key.Value is "apiVersion" or "kind" or "resources") && resources.All(r => File.Exists(Path.Combine(folder, path, r)));
        return plain ? [.. resources.Select(r => Read($"{path}/{r}"))] : await BuiltAsync(path, ct).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<TextFile>> BuiltAsync(string path, CancellationToken ct)
    {
        var files = Directory.Exists(Path.Combine(folder, Root)) ? ValidationFiles.Read(folder, [Root]) : [];
        var tree = new KustomizationTree(files);
        if (tree.Obstacle(path) is { } obstacle) throw new ContainerizeException(ExitCode.Usage, $"{path} is not built: {obstacle}", "take it out, or apply it yourself", new SourceLocation($"{path}/kustomization.yaml"));
        var call = ProgramCall.Of("kubectl", "kustomize", "--", Path.Combine(folder, path)) with { Limit = Limit };
        var built = await programs.RunAsync(call, null, ct).ConfigureAwait(false);
        if (built.IsMissing) throw new ContainerizeException(ExitCode.Usage, $"{path} is a kustomization that is more than a list of files, and there is no kubectl to build it", "install kubectl", new SourceLocation($"{path}/kustomization.yaml"));
        if (!built.Succeeded) throw new ContainerizeException(ExitCode.Usage, $"kubectl cannot build {path}: {ServerText.Clean(built.LastLine)}", "correct it; containerize generate writes it anew", new SourceLocation($"{path}/kustomization.yaml"));
        var manifests = BuiltManifests.OfKustomization(tree, path, built.Output, file => files.FirstOrDefault(f => f.Path == file) is { } found ? YamlReader.Read(found) : null, []);
        _built.Add(manifests);
        return [manifests.File];
    }

    private ContainerizeException? Disabled() => DisabledFiles.Error(settings, PlatformKeys.Kubernetes, $"the manifests in {Root} are", "apply your own with kubectl");

    private TextFile Read(string path) => ValidationFiles.Read(folder, [path])[0];

    // A document that cannot be read would be missing from the cluster without a word.
    private static IReadOnlyList<KubernetesObject> Objects(IReadOnlyList<TextFile> files)
    {
        var notes = new RunNotes();
        var objects = ObjectReader.Read(files.ToEquatableList(), notes);
        if (notes.Report(objects.Count, "").NotChecked is { Count: > 0 } unread) throw new ContainerizeException(ExitCode.Usage, $"nothing is applied: {unread[0]}", "correct it; containerize validate shows where");
        return objects;
    }

    private static string NameLabel(KubernetesObject o) => o.Node["metadata"]?["labels"]?["app.kubernetes.io/name"]?.Text ?? o.Name;
}
