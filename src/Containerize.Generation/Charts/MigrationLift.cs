using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>
/// Lets a migrator's Job run before everything else, as a hook of Helm, with all that its pod needs as hooks before it. Unless somebody wants that, it is an object like any other: a hook that cannot end,
/// since a Secret or the database is not there yet, ends the installation.
/// </summary>
internal static class MigrationLift
{
    /// <summary>The value that wants it, as an expression.</summary>
    public const string Wanted = "$.Values.migrations.hook";

    /// <summary>Makes it.</summary>
    /// <param name="item">An object of a migrator.</param>
    /// <param name="servers">Whether the chart has servers: while they are installed with it, nothing can come before them.</param>
    /// <returns>Whether the object's annotations are decided here.</returns>
    public static bool Apply(ChartObject item, bool servers)
    {
        if (Weight(item.Kind) is not { } weight) return false;
        var condition = servers ? $"and {Wanted} (not (and $.Values.infrastructure.enabled $.Release.IsInstall))" : Wanted;
        string[] hook = ["\"helm.sh/hook\": pre-install,pre-upgrade", "\"helm.sh/hook-delete-policy\": before-hook-creation", $"\"helm.sh/hook-weight\": \"{weight}\""];
        var metadata = item.Root.At("metadata");
        if (metadata.At("annotations") is { Entries.Count: > 0 } annotations) item.Template.Append(annotations, [$"{{{{- if {condition} }}}}", .. hook, "{{- end }}"]);
        else if (item.Kind == "ServiceAccount") return WithOwn(item, condition, hook);
        else item.Template.Append(metadata, [$"{{{{- if {condition} }}}}", "annotations:", .. hook.Select(l => "  " + l), "{{- end }}"]);
        return false;
    }

    // Objects that keep data are never hooks: those are deleted before they are made again.
    private static string? Weight(string kind) => kind switch
    {
        "ServiceAccount" or "ConfigMap" or "NetworkPolicy" => "-10",
        "Job" => "0",
        _ => null,
    };

    private static bool WithOwn(ChartObject item, string condition, string[] hook)
    {
        const string own = "$values.serviceAccount.annotations";
        if (!item.Template.Append(
            item.Root.At("metadata"),
            [
                $"{{{{- if or {own} ({condition}) }}}}", "annotations:",
                $"  {{{{- if {condition} }}}}", .. hook.Select(l => "  " + l), "  {{- end }}",
                $"  {{{{- with {own} }}}}", "  {{- toYaml . | nindent 4 }}", "  {{- end }}",
                "{{- end }}",
            ])) return false;
        item.Values.Group("serviceAccount").Add("annotations", ValueShape.TextMap, ManifestTree.Mapping());
        return true;
    }
}
