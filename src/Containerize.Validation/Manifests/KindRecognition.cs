using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>Makes objects of documents. A wrong version or a misspelt kind is reported, and the object is then taken for what was meant.</summary>
internal sealed partial class KindRecognition(SchemaCatalogue schemas, FindingSink sink)
{
    private readonly HashSet<(string, string)> _inexact = [];

    /// <summary>Whether a document is, or was meant to be, a Kubernetes object.</summary>
    public static bool IsObject(YamlNode root) =>
        root is YamlMapping && ((root["apiVersion"] is YamlScalar && root["kind"] is YamlScalar && (root["metadata"] is not null || Version().IsMatch(root["apiVersion"]!.Text ?? "")))
            || (root["kind"] is YamlScalar && root["metadata"] is YamlMapping)
            || (root["apiVersion"] is YamlScalar && (root["metadata"] is YamlMapping || root["spec"] is YamlMapping)));

    /// <summary>The objects of a document; several when it is a list.</summary>
    public IEnumerable<KubernetesObject> Objects(string file, YamlMapping root)
    {
        if (root["kind"]?.Text is "List" && root["items"] is YamlSequence list)
            return list.Items.OfType<YamlMapping>().SelectMany(item => Objects(file, item));
        return [Recognise(file, root)];
    }

    private KubernetesObject Recognise(string file, YamlMapping root)
    {
        var version = root["apiVersion"] as YamlScalar;
        var kind = root["kind"] as YamlScalar;
        if (kind?.Text is null || version?.Text is null)
            return Incomplete(file, root, kind?.Text is null ? "kind" : "apiVersion");
        if (schemas.Find(version.Value, kind.Value) is { } known)
            return Known(file, root, known, kind);
        if (schemas.Kinds.Where(candidate => candidate.Kind == kind.Value).OrderByDescending(candidate => Group(candidate.ApiVersion) == Group(version.Value)).FirstOrDefault() is { } served
            && (IsBuiltIn(Group(version.Value)) || Spelling.Nearest(version.Value, [served.ApiVersion]) is not null))
        {
            var moved = new KubernetesObject(file, root, served);
            sink.Fault(SchemaRules.UnservedVersion, moved, version, $"{version.Value} has no kind {kind.Value} in Kubernetes {schemas.Version}", $"use {served.ApiVersion}");
            return moved;
        }

        return Misspelt(version.Value, kind.Value) is { } meant ? Corrected(file, root, meant, kind) : Unknown(file, root, version.Value, kind);
    }

    private KubernetesObject Known(string file, YamlMapping root, KindSchema known, YamlScalar kind)
    {
        var item = new KubernetesObject(file, root, known);
        if (!schemas.IsExact(known) && _inexact.Add((known.ApiVersion, known.Kind)))
        {
            sink.Report(SchemaRules.NoSchema, item, kind, $"there is no schema for {known.Kind} of {known.ApiVersion} in Kubernetes {schemas.Version}, so it is compared with another version", "name a place that has it with --schema-location");
            sink.Skip($"{known.Kind} of {known.ApiVersion}: no schema of Kubernetes {schemas.Version}");
        }

        return item;
    }

    private KubernetesObject Incomplete(string file, YamlMapping root, string missing)
    {
        var candidates = schemas.Kinds.Where(candidate => missing == "kind" ? candidate.ApiVersion == root["apiVersion"]?.Text : candidate.Kind == root["kind"]?.Text).ToList();
        var incomplete = new KubernetesObject(file, root, missing == "apiVersion" && candidates.Count > 0 ? candidates[0] : null);
        var remedy = missing == "apiVersion" && candidates.Count > 0 ? $"add 'apiVersion: {candidates[0].ApiVersion}'" : $"add '{missing}'";
        sink.Report(SchemaRules.NotAnObject, incomplete, root[missing == "kind" ? "apiVersion" : "kind"] ?? root, $"the object has no {missing}", remedy);
        return incomplete;
    }

    private KubernetesObject Corrected(string file, YamlMapping root, KindSchema meant, YamlScalar kind)
    {
        var corrected = new KubernetesObject(file, root, meant);
        sink.Fault(SchemaRules.UnknownKind, corrected, kind, $"{meant.ApiVersion} has no kind '{kind.Value}'", $"did you mean '{meant.Kind}'?");
        return corrected;
    }

    private KubernetesObject Unknown(string file, YamlMapping root, string version, YamlScalar kind)
    {
        var unknown = new KubernetesObject(file, root, null);
        if (IsBuiltIn(Group(version)))
        {
            sink.Fault(SchemaRules.UnknownKind, unknown, kind, $"Kubernetes {schemas.Version} has no kind '{kind.Value}' in {version}", "correct the kind or its apiVersion");
            return unknown;
        }

        sink.Report(SchemaRules.NoSchema, unknown, kind, $"there is no schema for {kind.Value} of {version}, so only its metadata is checked", "put its CustomResourceDefinition among the files, or name a place that has a schema with --schema-location");
        sink.Skip($"{kind.Value} of {version}: no schema");
        return unknown;
    }

    private KindSchema? Misspelt(string version, string kind)
    {
        var same = schemas.Kinds.Where(candidate => candidate.ApiVersion == version).ToList();
        var pool = same.Count > 0 ? same : IsBuiltIn(Group(version)) ? [.. schemas.Kinds] : [];
        return Spelling.Nearest(kind, pool.Select(candidate => candidate.Kind)) is { } nearest ? pool.First(candidate => candidate.Kind == nearest) : null;
    }

    private static string Group(string version)
    {
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : version[..slash];
    }

    // Groups without a dot and those of k8s.io belong to Kubernetes itself, but for the add-ons that are installed as custom resources.
    private bool IsBuiltIn(string group) =>
        !group.Contains('.', StringComparison.Ordinal)
        || (group.EndsWith(".k8s.io", StringComparison.Ordinal)
            && schemas.Kinds.Any(kind => Group(kind.ApiVersion) == group));

    [GeneratedRegex("^([a-z0-9.-]+/)?v[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
