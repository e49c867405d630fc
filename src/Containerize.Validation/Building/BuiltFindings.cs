using Containerize.Validation.Ignores;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>Checks what was built, and brings its findings back to the files that it was made of.</summary>
/// <param name="input">The input of the run.</param>
/// <param name="set">What was built.</param>
internal sealed class BuiltFindings(ValidationInput input, BuiltSet set)
{
    /// <summary>The findings of the built objects alone, each with what leaves it out, if anything does.</summary>
    /// <param name="place">Gives the file, the line and what else of the finding changes.</param>
    /// <param name="ct">Ends the work.</param>
    public IEnumerable<(Finding Finding, ObjectIgnore? Ignore)> Of(Func<Finding, YamlDocument, YamlMapping, YamlNode, Finding> place, CancellationToken ct)
    {
        var built = new TextFile(set.Key, set.Text);
        var documents = YamlReader.Read(built).Documents;
        var ignores = AnnotationIgnores.Of(built, input.Honoured).Where(ignore => ignore.Reason.Length > 0).ToList();
        var report = OfflineValidator.Validate(input with { Files = set.Context.Prepend(built).ToEquatableList() }, ct);
        foreach (var finding in report.Findings.Where(finding => finding.Location.File == set.Key))
        {
            // The objects beside those that were built may well be another form of the same, or of another namespace.
            if (finding.Rule == CrossObjectRules.DuplicateObject.Id || finding.Rule == CrossObjectRules.NamespacesDiffer.Id || documents.LastOrDefault(d => d.Line <= finding.Location.Line) is not { Root: YamlMapping root } document)
                continue;
            var node = finding.Path.Length == 0 ? root["kind"] ?? root : YamlPath.Find(root, finding.Path, out _);
            var placed = place(finding, document, root, node) with { Message = $"{finding.Message}, as {(set.Folder.Length == 0 ? "." : set.Folder)} is built" };
            yield return (placed, ignores.Find(ignore => ignore.Covers(finding)));
        }
    }

    /// <summary>The finding at a node of another document, pointing at the key or the value as before.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="built">The node that it is about.</param>
    /// <param name="file">The file of the other document.</param>
    /// <param name="source">The node there.</param>
    public static Finding Move(Finding finding, YamlNode built, string file, YamlNode source)
    {
        var atKey = built is not YamlScalar || (built.Key is { } key && key.Span.Line == finding.Location.Line && key.Span.Column == finding.Location.Column);
        var span = atKey ? source.Key?.Span ?? source["kind"]?.Span ?? source.Span : source is YamlScalar ? source.Span : source.Key?.Span ?? source["kind"]?.Span ?? source.Span;
        return finding with { Location = new SourceLocation(file, Math.Max(1, span.Line), Math.Max(1, span.Column)), EndLine = Math.Max(1, span.EndLine), EndColumn = span.EndColumn, Path = source.Path };
    }
}
