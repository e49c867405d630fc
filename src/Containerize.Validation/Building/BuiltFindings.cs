using Containerize.Validation.Ignores;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>Checks what was built, and brings its findings back to the files that it was made of.</summary>
internal static class BuiltFindings
{
    /// <summary>The findings of the built objects alone, each with what leaves it out, if anything does.</summary>
    /// <param name="input">The input of the run.</param>
    /// <param name="built">What was built.</param>
    /// <param name="context">The files with objects that stand beside them.</param>
    /// <param name="ct">Ends the work.</param>
    public static IEnumerable<(Finding Finding, ObjectIgnore? Ignore)> Of(ValidationInput input, BuiltManifests built, IEnumerable<TextFile> context, CancellationToken ct)
    {
        var report = OfflineValidator.Validate(input with { Files = context.Prepend(built.File).ToEquatableList(), Previous = [] }, ct);
        // The objects beside those that were built may well be another form of the same, or of another namespace.
        return report.Findings
            .Where(finding => finding.Location.File == built.File.Path && finding.Rule != CrossObjectRules.DuplicateObject.Id && finding.Rule != CrossObjectRules.NamespacesDiffer.Id)
            .Select(built.Placed).OfType<(Finding, ObjectIgnore?)>();
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
