using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Reporting;

/// <summary>Collects findings, one for a cause: what an earlier layer has marked as faulty is not reported again.</summary>
internal sealed class FindingSink
{
    private readonly List<Finding> _findings = [];
    private readonly SortedSet<string> _notChecked = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyCollection<string> NotChecked => _notChecked;

    /// <summary>Says what was not looked at.</summary>
    public void Skip(string sentence) => _notChecked.Add(sentence);

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Reports a value of an object.</summary>
    public void Report(Rule rule, KubernetesObject owner, YamlNode at, string message, string remedy)
    {
        if (!at.IsWithinFault)
            _findings.Add(Of(rule, owner.File, at.Span, message, remedy) with { Path = at.Path, Subject = owner.Subject });
    }

    /// <summary>Reports a value, and keeps later layers from reporting it again.</summary>
    public void Fault(Rule rule, KubernetesObject owner, YamlNode at, string message, string remedy)
    {
        Report(rule, owner, at, message, remedy);
        at.Faulted = true;
    }

    /// <summary>Reports a key and not its value.</summary>
    public void ReportKey(Rule rule, KubernetesObject owner, YamlNode value, string message, string remedy)
    {
        if (!value.IsWithinFault)
            _findings.Add(Of(rule, owner.File, value.Key?.Span ?? value.Span, message, remedy) with { Path = value.Path, Subject = owner.Subject });
    }

    /// <summary>Reports a place in a file that is no Kubernetes manifest.</summary>
    public void Report(Rule rule, string file, TextSpan span, string message, string remedy, string path = "", string subject = "") =>
        _findings.Add(Of(rule, file, span, message, remedy) with { Path = path, Subject = subject });

    private static Finding Of(Rule rule, string file, TextSpan span, string message, string remedy) =>
        new(rule.Id, rule.Severity, new SourceLocation(file, span.Line, span.Column), message, remedy) { EndLine = span.EndLine, EndColumn = span.EndColumn };
}
