using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Whether a Gateway of the cluster lets a route attach: by the listener's name and port, the route's kind and its namespace.</summary>
internal static class RouteAttachment
{
    public static async Task CheckAsync(TrialRun run, SetContents contents, ClusterReference route, YamlNode gateway, CancellationToken ct)
    {
        var parent = route.Parent!;
        var all = gateway["spec"]?["listeners"]?.Items ?? [];
        var section = parent["sectionName"];
        var named = all.Where(listener => section?.Text is not { } name || listener["name"]?.Text == name).ToList();
        if (named.Count == 0 && section is not null)
        {
            var names = string.Join(", ", all.Select(listener => ServerText.Clean(listener["name"]?.Text ?? "")));
            Report(run, route, section, $"{route.Target.Where} has no listener '{section.Text}'", names.Length == 0 ? null : $"name one of its listeners: {names}");
            return;
        }

        var listening = named.Where(listener => parent["port"].Whole() is not { } port || listener["port"].Whole() == port).ToList();
        if (listening.Count == 0 && parent["port"] is { } wanted)
        {
            Report(run, route, wanted, $"{route.Target.Where} does not listen on port {wanted.Text}", null);
            return;
        }

        var ns = route.From.Namespace ?? run.HomeNamespace;
        var labels = listening.Exists(listener => From(listener) == "Selector") ? await LabelsAsync(run, contents, ns, ct).ConfigureAwait(false) : null;
        if (listening.Exists(listener => From(listener) == "Selector") && labels is null)
        {
            run.Notes.NotChecked($"whether {route.Target.Where} lets routes of namespace '{ns}' attach: the labels of the namespace cannot be read");
            return;
        }

        if (!listening.Exists(listener => AllowsKind(listener, route.From.Kind) && AllowsNamespace(listener, route.Target.Namespace, ns, labels)))
        {
            var why = listening.Exists(listener => AllowsKind(listener, route.From.Kind)) ? $"takes no routes from namespace '{ns}'" : $"takes no {route.From.Kind}";
            Report(run, route, route.Place, $"{route.Target.Where} {why}", "set allowedRoutes of its listener, or put the route where the Gateway looks for it");
        }
    }

    private static bool AllowsKind(YamlNode listener, string kind) =>
        listener["allowedRoutes"]?["kinds"]?.Items is not { Count: > 0 } kinds || kinds.Any(entry => entry["kind"]?.Text == kind);

    private static bool AllowsNamespace(YamlNode listener, string own, string ns, IReadOnlyDictionary<string, string>? labels) => From(listener) switch
    {
        "All" => true,
        "Selector" => labels is not null && Selector.Of(listener["allowedRoutes"]!["namespaces"]!["selector"]).Matches(labels),
        "None" => false,
        _ => own == ns,
    };

    private static string From(YamlNode listener) => listener["allowedRoutes"]?["namespaces"]?["from"]?.Text ?? "Same";

    private static async Task<IReadOnlyDictionary<string, string>?> LabelsAsync(TrialRun run, SetContents contents, string ns, CancellationToken ct)
    {
        var node = contents.Namespace(ns);
        if (node is null)
        {
            var answer = await run.Server.SendAsync(ApiRequest.GetMetadata(new ApiResource("v1", "namespaces", false).Item("", ns)), ct).ConfigureAwait(false);
            node = answer.Succeeded ? LiveObject.Read(answer.Body) : null;
        }

        return node is null ? null : new Dictionary<string, string>(Selector.Pairs(node["metadata"]?["labels"]), StringComparer.Ordinal) { ["kubernetes.io/metadata.name"] = ns };
    }

    private static void Report(TrialRun run, ClusterReference route, YamlNode node, string message, string? remedy) =>
        run.Notes.Add(LookupFinding.At(ClusterLookupRules.ListenerRefusesRoute, route.From, node, message, remedy));
}
