using System.Text.Json;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>
/// Tries one pod of a workload. The server only warns about a workload whose pods it would refuse; the pod itself shows what will happen.
/// Service account, priority class and runtime class are looked up, and left out of the pod when they are not in the cluster yet, since the server refuses the pod for those first.
/// </summary>
internal static class PodTrial
{
    private const int LongestName = 63;
    private static readonly string[] CopiedMetadata = ["labels", "annotations"];
    private static readonly (string Field, string ApiVersion, string Kind)[] References =
    [
        ("serviceAccountName", "v1", "ServiceAccount"),
        ("priorityClassName", "scheduling.k8s.io/v1", "PriorityClass"),
        ("runtimeClassName", "node.k8s.io/v1", "RuntimeClass"),
    ];

    /// <summary>Tries the pod.</summary>
    /// <param name="run">What the trials share.</param>
    /// <param name="workload">The workload, as the server accepted it.</param>
    /// <param name="ns">The namespace in which it was tried.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>What the server finds, with paths relative to the workload; empty for objects without pods.</returns>
    public static async Task<IReadOnlyList<ServerProblem>> RunAsync(TrialRun run, KubernetesObject workload, string ns, CancellationToken ct)
    {
        if (PodTemplate.Of(workload) is not YamlMapping template || template["spec"] is not YamlMapping spec || template.Weight > 200_000
            || await run.Discovery.FindAsync("v1", "Pod", ct).ConfigureAwait(false) is not { } pods)
        {
            return [];
        }

        var problems = new List<ServerProblem>();
        var absent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (field, apiVersion, kind) in References)
        {
            if (spec[field] is not { Text: { Length: > 0 } name } place)
            {
                continue;
            }

            if (!(ns == run.Fallback && run.Notes.IsAbsent(ns)))
            {
                run.Notes.Answer(Lookups.LookupFinding.Place(workload, place));
            }

            if (!await InClusterAsync(run, apiVersion, kind, ns, name, ct).ConfigureAwait(false))
            {
                absent.Add(field);
                if (!run.Set.Has(kind, kind == "ServiceAccount" ? workload.Node["metadata"]?["namespace"]?.Text : null, name) && !(ns == run.Fallback && run.Notes.IsAbsent(ns)))
                {
                    problems.Add(new ServerProblem(ClusterRules.ReferenceMissing, $"the {kind} '{name}' is neither in the cluster nor in the manifests") { Path = Under(template, workload, $"spec.{field}") });
                }
            }
        }

        var pod = new KubernetesObject(workload.Document, template, "v1", "Pod", Name(workload), ns, Body(workload, template, spec, ns, absent), IsRaw: false);
        var answer = await run.CreateAsync(pod, pods, ns, ct).ConfigureAwait(false);
        if (RefusalReader.IsNotPermitted(answer))
        {
            run.Notes.NotChecked($"whether the pods of {workload.Kind} {workload.Name} would be admitted: the credentials may not try a pod");
        }
        else if (!answer.Succeeded && !answer.AlreadyExists && answer.Status?.Message.Contains("error looking up service account", StringComparison.Ordinal) != true)
        {
            problems.AddRange(RefusalReader.Read(answer).Select(p => p.Hint == PlaceHint.Path ? p with { Path = Under(template, workload, p.Path), Message = Renamed(p.Message) } : p));
        }

        return problems;
    }

    private static async Task<bool> InClusterAsync(TrialRun run, string apiVersion, string kind, string ns, string name, CancellationToken ct) =>
        await run.Discovery.FindAsync(apiVersion, kind, ct).ConfigureAwait(false) is { } resource
        && await run.ExistsAsync(resource, ns, name, ct).ConfigureAwait(false) != false;

    private static string Under(YamlNode template, KubernetesObject workload, string path)
    {
        var root = workload.Node.Path;
        var relative = root.Length == 0 ? template.Path : template.Path[(root.Length + 1)..];
        return path.Length == 0 ? relative : $"{relative}.{path.TrimStart('.')}";
    }

    private static string Renamed(string message) => message.StartsWith("spec.", StringComparison.Ordinal) ? "pod: " + message : message;

    private static string Name(KubernetesObject workload) =>
        workload.Name.Length <= LongestName ? workload.Name : workload.Name[..LongestName].TrimEnd('-', '.');

    private static string Body(KubernetesObject workload, YamlMapping template, YamlMapping spec, string ns, HashSet<string> absent) => NodeJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("apiVersion", "v1");
        writer.WriteString("kind", "Pod");
        writer.WriteStartObject("metadata");
        writer.WriteString("name", Name(workload));
        writer.WriteString("namespace", ns);
        foreach (var field in CopiedMetadata)
        {
            if (template["metadata"]?[field] is YamlMapping map)
            {
                writer.WritePropertyName(field);
                NodeJson.Value(writer, map);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartObject("spec");
        foreach (var entry in NodeJson.Entries(spec).Where(e => e.Key.Value != "volumes" && !absent.Contains(e.Key.Value)))
        {
            if (entry.Key.Value == "serviceAccount" && absent.Contains("serviceAccountName"))
            {
                continue;
            }

            writer.WritePropertyName(entry.Key.Value);
            NodeJson.Value(writer, entry.Value);
        }

        Volumes(writer, workload, spec);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    // The StatefulSet controller adds a volume for each claim template.
    private static void Volumes(Utf8JsonWriter writer, KubernetesObject workload, YamlMapping spec)
    {
        writer.WriteStartArray("volumes");
        foreach (var volume in spec["volumes"]?.Items ?? [])
        {
            NodeJson.Value(writer, volume);
        }

        foreach (var claim in workload.Node["spec"]?["volumeClaimTemplates"]?.Items ?? [])
        {
            if (claim["metadata"]?["name"]?.Text is { } name)
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                writer.WriteStartObject("persistentVolumeClaim");
                writer.WriteString("claimName", $"{name}-{workload.Name}-0");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
