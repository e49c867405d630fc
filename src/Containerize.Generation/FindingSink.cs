namespace Containerize.Generation;

/// <summary>Collects what the user should know of the generated files.</summary>
internal sealed class FindingSink
{
    private readonly HashSet<Finding> _findings = [];

    /// <summary>All findings, sorted by place, rule and message.</summary>
    public EquatableList<Finding> Sorted() =>
        _findings.OrderBy(f => f.Location.File, StringComparer.Ordinal).ThenBy(f => f.Location.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal).ToEquatableList();

    /// <summary>Adds a finding about a place; the same one twice counts once.</summary>
    public void Add(Rule rule, SourceLocation location, string subject, string message, string remedy = "") =>
        _findings.Add(new Finding(rule.Id, rule.Severity, location, message, remedy.Length > 0 ? remedy : rule.Fix.TrimEnd('.')) { Subject = subject });

    /// <summary>Adds a finding about a service, at its project file.</summary>
    public void Add(Rule rule, Service service, string message, string remedy = "") =>
        Add(rule, new SourceLocation(service.Project), service.Name, message, remedy);
}
