using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Volume mounts have a volume, and a path of their own.</summary>
internal sealed class VolumeMountRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var volumes = Names(container);
        foreach (var mount in container.Node["volumeMounts"]?.Items ?? [])
        {
            if (mount["mountPath"] is { Text: { } path } node && !paths.Add(path.Length > 1 ? path.TrimEnd('/') : path))
                sink.Fault(ApiRules.DuplicateMountPath, container.Owner, node, $"the container '{container.Name}' mounts two volumes at {path}", "remove one of the mounts or change its path");
            if (volumes is not null && mount["name"] is { Text: { } name } reference && !volumes.Contains(name))
                sink.Report(ApiRules.MountWithoutVolume, container.Owner, reference, $"the container '{container.Name}' mounts the volume '{name}', which the pod does not have", "add the volume, or correct the name");
        }
    }

    // Null when a volume cannot be judged: an unreadable or misspelt one may be what the mount means.
    private static HashSet<string>? Names(Container container)
    {
        var list = container.Pod.Spec?["volumes"];
        if (list is { IsWithinFault: true } || (list is null && container.Pod.Spec is { } spec && !container.Owner.Lacks(spec, "volumes")))
            return null;
        var names = (list?.Items ?? []).Concat(container.Owner.Kind == "StatefulSet" ? Claims(container) : []).ToHashSet();
        return names.Any(volume => volume["name"] is null or { Faulted: true }) && list is not null && list.Items.Any(volume => volume["name"] is null or { Faulted: true })
            ? null
            : names.Select(volume => volume["name"]?.Text ?? volume["metadata"]?["name"]?.Text ?? "").ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<YamlNode> Claims(Container container) => container.Owner.Spec?["volumeClaimTemplates"]?.Items ?? [];
}
