namespace Containerize.Generation.Overlays;

/// <summary>The lists of Kubernetes' own kinds that are patched item by item, and the field by which an item is known. Every other list is replaced as a whole. Source: the API's <c>patchMergeKey</c>.</summary>
internal static class ListKeys
{
    private static readonly string[] Groups = ["v1", "apps/v1", "batch/v1"];

    /// <summary>The key of a list; null where a patch replaces it.</summary>
    /// <param name="version">The object's apiVersion: kinds that a cluster does not bring itself have no such lists.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="path">The fields that lead to the list, without indexes.</param>
    public static string? Of(string version, string kind, IReadOnlyList<string> path)
    {
        if (!Groups.Contains(version)) return null;
        var (name, parent) = (path[^1], path.Count > 1 ? path[^2] : "");
        if (kind == "Service") return name == "ports" && parent == "spec" ? "port" : null;
        if (!path.Contains("template") && kind != "Pod") return null;
        return (name, parent) switch
        {
            ("containers" or "initContainers" or "ephemeralContainers" or "volumes" or "imagePullSecrets", "spec") => "name",
            ("topologySpreadConstraints", "spec") => "topologyKey",
            ("hostAliases", "spec") => "ip",
            ("env", "containers" or "initContainers") => "name",
            ("ports", "containers" or "initContainers") => "containerPort",
            ("volumeMounts", "containers" or "initContainers") => "mountPath",
            ("volumeDevices", "containers" or "initContainers") => "devicePath",
            _ => null,
        };
    }
}
