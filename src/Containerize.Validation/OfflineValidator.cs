using Containerize.Validation.Code;
using Containerize.Validation.Compose;
using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Manifests;
using Containerize.Validation.Manifests.Changes;
using Containerize.Validation.Reporting;

namespace Containerize.Validation;

/// <summary>Checks Kubernetes manifests, Dockerfiles and compose files without a cluster, an engine or a network.</summary>
public static class OfflineValidator
{
    /// <summary>Runs every rule over the files; a fault in one document never hides another.</summary>
    /// <param name="input">The files, and what the code says.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>The findings, sorted by file, line, column and rule.</returns>
    public static ValidationReport Validate(ValidationInput input, CancellationToken ct)
    {
        var sink = new FindingSink();
        var set = FileSet.Read(input.Files, input.Schemas, sink, ct);
        KubernetesValidator.Validate(set.Objects, set.UnreadableKinds, set.ChartTexts, sink, ct);
        if (input.Previous.Count > 0)
            FixedFieldCheck.Check(set.Objects, FileSet.Read(Changed(input), input.Schemas, new FindingSink(), ct).Objects, sink);
        foreach (var file in set.Dockerfiles)
        {
            DockerfileValidator.Validate(file, sink);
            IgnoredCopyRule.Check(file, set.IgnoreLists, sink);
        }

        ComposeValidator.Validate(set.ComposeFiles, sink);
        if (set.Kustomizations.Count > 0)
        {
            var paths = Paths(input.Files);
            foreach (var kustomization in set.Kustomizations)
                kustomization.Check(paths, sink);
        }

        CodeValidator.Validate(set, input.Model, sink);
        return new ValidationReport(sink.Findings.Distinct().Order(FindingOrder.Instance).ToEquatableList(), sink.NotChecked.ToEquatableList(), set.Documents);
    }

    // What stands as it stood needs no comparison.
    private static EquatableList<TextFile> Changed(ValidationInput input)
    {
        var texts = input.Files.Select(file => file.Text).ToHashSet(StringComparer.Ordinal);
        return input.Previous.Where(file => !texts.Contains(file.Text)).ToEquatableList();
    }

    // Files by their path; folders that hold one with a slash at the end.
    private static HashSet<string> Paths(IEnumerable<TextFile> files)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Select(file => file.Path))
        {
            paths.Add(path);
            for (var slash = path.LastIndexOf('/'); slash > 0 && paths.Add(path[..(slash + 1)]); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }

        return paths;
    }
}
