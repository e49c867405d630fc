using System.Text.Json;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Removes what deploy applied: only what the manifests, present or last generated, name and what carries the label that deploy sets.</summary>
/// <param name="session">The cluster.</param>
/// <param name="set">The objects that the manifests name.</param>
/// <param name="secrets">The Secrets that the user made for them: they keep no namespace alive.</param>
/// <param name="options">What goes besides.</param>
/// <param name="progress">Is told of each object that is removed.</param>
internal sealed class Undeployment(ClusterSession session, DeploySet set, IReadOnlySet<string> secrets, UndeployOptions options, Action<string> progress)
{
    private static readonly (string Path, string Kind)[] Inhabitants =
    [
        ("/apis/apps/v1/namespaces/{0}/deployments", "deployment"), ("/apis/apps/v1/namespaces/{0}/statefulsets", "statefulset"), ("/apis/apps/v1/namespaces/{0}/daemonsets", "daemonset"),
        ("/apis/batch/v1/namespaces/{0}/jobs", "job"), ("/apis/batch/v1/namespaces/{0}/cronjobs", "cronjob"), ("/api/v1/namespaces/{0}/services", "service"), ("/api/v1/namespaces/{0}/pods", "pod"),
        ("/api/v1/namespaces/{0}/persistentvolumeclaims", "persistentvolumeclaim"), ("/api/v1/namespaces/{0}/configmaps", "configmap"), ("/api/v1/namespaces/{0}/secrets", "secret"),
    ];

    private readonly List<string> _removed = [];
    private readonly List<string> _kept = [];
    private readonly List<Failure> _failures = [];

    /// <summary>Removes it: what runs first, then what needs others before what is needed. A policy goes after the pods that it closes off.</summary>
    /// <param name="ct">Ends the work.</param>
    public async Task<UndeployReport> RunAsync(CancellationToken ct)
    {
        var all = set.All.DistinctBy(o => (o.Kind, o.Namespace, o.Name)).OrderBy(o => DeploySet.IsWorkload(o) ? 0 : 1).ThenByDescending(o => KindOrder.Of(o.Kind)).ThenBy(o => o.Name, StringComparer.Ordinal).ToList();
        foreach (var o in all.Where(o => o.Kind != "Namespace")) await RemoveAsync(o, ct).ConfigureAwait(false);
        foreach (var o in all.Where(o => o.Kind == "StatefulSet")) await ClaimsAsync(o, ct).ConfigureAwait(false);
        foreach (var o in all.Where(o => o.Kind == "Namespace")) await NamespaceAsync(o, ct).ConfigureAwait(false);
        return new UndeployReport(_removed, _kept, _failures);
    }

    private async Task RemoveAsync(KubernetesObject o, CancellationToken ct)
    {
        if (await session.ResourceAsync(o, ct).ConfigureAwait(false) is not { } resource) return;
        var path = resource.Item(o.Namespace ?? session.Fallback, o.Name);
        if (await session.GetAsync(path, ct).ConfigureAwait(false) is not { } live) return;
        var name = Name(o.Kind, o.Name, resource.Namespaced ? o.Namespace ?? session.Fallback : null);
        if (!Ownership.IsOurs(live)) _kept.Add($"{name}: it does not carry the label {Ownership.Label}={Ownership.Manager}, so it is not ours");
        else if (o.Kind == "PersistentVolumeClaim" && !options.Volumes) _kept.Add($"{name}: it holds data; --volumes removes it");
        else await DeleteAsync(path, live, name, o.Subject, ct).ConfigureAwait(false);
    }

    // The claims of a StatefulSet are made by the cluster from its templates: they have its labels, and its name in theirs.
    private async Task ClaimsAsync(KubernetesObject o, CancellationToken ct)
    {
        var ns = o.Namespace ?? session.Fallback;
        var templates = o.Node["spec"]?["volumeClaimTemplates"]?.Items.Select(t => t["metadata"]?["name"]?.Text ?? "").Where(t => t.Length > 0).ToList() ?? [];
        if (templates.Count == 0) return;
        var app = o.Node["spec"]?["selector"]?["matchLabels"]?["app.kubernetes.io/name"]?.Text ?? "";
        foreach (var claim in await session.ListAsync($"/api/v1/namespaces/{Uri.EscapeDataString(ns)}/persistentvolumeclaims", ct).ConfigureAwait(false))
        {
            var name = claim.Text("metadata", "name");
            if (!templates.Any(t => IsOf(name, $"{t}-{o.Name}-")) || app.Length == 0 || claim.Text("metadata", "labels", "app.kubernetes.io/name") != app) continue;
            var shown = Name("PersistentVolumeClaim", name, ns);
            if (!options.Volumes) _kept.Add($"{shown}: it holds data; --volumes removes it");
            else await DeleteAsync($"/api/v1/namespaces/{Uri.EscapeDataString(ns)}/persistentvolumeclaims/{Uri.EscapeDataString(name)}", claim, shown, o.Subject, ct).ConfigureAwait(false);
        }
    }

    private async Task NamespaceAsync(KubernetesObject o, CancellationToken ct)
    {
        var path = $"/api/v1/namespaces/{Uri.EscapeDataString(o.Name)}";
        if (await session.GetAsync(path, ct).ConfigureAwait(false) is not { } live) return;
        var name = Name("Namespace", o.Name, null);
        if (!Ownership.IsOurs(live)) _kept.Add($"{name}: it does not carry the label {Ownership.Label}={Ownership.Manager}, so it is not ours");
        else if (!options.Namespaces) _kept.Add($"{name}: --delete-namespace removes it");
        else if (await OthersAsync(o.Name, ct).ConfigureAwait(false) is { Count: > 0 } others) _kept.Add($"{name}: {string.Join(", ", others)} {(others.Count == 1 ? "is" : "are")} in it and not ours");
        else await DeleteAsync(path, live, name, o.Subject, ct).ConfigureAwait(false);
    }

    // A namespace takes everything in it along, so nobody else's may be there.
    private async Task<IReadOnlyList<string>> OthersAsync(string ns, CancellationToken ct)
    {
        var others = new List<string>();
        foreach (var (path, kind) in Inhabitants)
        {
            var items = await session.ListAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Uri.EscapeDataString(ns)), ct).ConfigureAwait(false);
            others.AddRange(items.Where(i => !IsExpected(i, kind)).Select(i => $"{kind}/{i.Text("metadata", "name")}"));
        }

        return others;
    }

    private bool IsExpected(JsonElement item, string kind)
    {
        var name = item.Text("metadata", "name");
        return Ownership.IsOurs(item) || item.Items("metadata", "ownerReferences").Count > 0 || item.At("metadata", "deletionTimestamp") is not null
            || (kind == "secret" && (secrets.Contains(name) || item.Text("type") == "kubernetes.io/service-account-token"))
            || (kind == "configmap" && name is "kube-root-ca.crt" or "openshift-service-ca.crt")
            || (kind == "persistentvolumeclaim" && options.Volumes && _removed.Any(r => r.StartsWith($"persistentvolumeclaim/{name} ", StringComparison.Ordinal)));
    }

    private async Task DeleteAsync(string path, JsonElement live, string name, string subject, CancellationToken ct)
    {
        if (!options.DryRun)
        {
            // The identity keeps a namesake alive that somebody made in the meantime.
            var body = NodeJson.Write(w =>
            {
                w.WriteStartObject();
                w.WriteString("apiVersion", "v1");
                w.WriteString("kind", "DeleteOptions");
                w.WriteString("propagationPolicy", "Background");
                if (live.Text("metadata", "uid") is { Length: > 0 } uid)
                {
                    w.WriteStartObject("preconditions");
                    w.WriteString("uid", uid);
                    w.WriteEndObject();
                }

                w.WriteEndObject();
            });
            var answer = await session.SendAsync(new ApiRequest(HttpMethod.Delete, path, "application/json", body), ct).ConfigureAwait(false);
            if (answer is { Succeeded: false, Code: not 404 })
            {
                _failures.Add(Failure.Of(ClusterRules.NotPermitted, new SourceLocation(""), subject, $"{name} was not removed: {MessageText.Clean(answer.Status?.Message ?? $"the server answers {answer.Code}")}", "give the user the verb delete on this resource, or use another context"));
                return;
            }

            progress($"removed {name}");
        }

        _removed.Add(name);
    }

    private static bool IsOf(string name, string start) => name.StartsWith(start, StringComparison.Ordinal) && name[start.Length..].All(char.IsAsciiDigit) && name.Length > start.Length;

    private static string Name(string kind, string name, string? ns) => $"{kind.ToLowerInvariant()}/{name}{(ns is null ? "" : $" in {ns}")}";
}
