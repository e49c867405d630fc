using System.Collections.Concurrent;

namespace Containerize.Validation.Cluster;

/// <summary>What one run gathers from objects that are tried at the same time.</summary>
internal sealed class RunNotes
{
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly ConcurrentDictionary<string, bool> _notChecked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<(Finding Finding, bool InSet)>> _absentNamespaces = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _forbidden = [];
    private readonly ConcurrentDictionary<SourceLocation, bool> _answered = [];
    private readonly ConcurrentDictionary<(ApiResource Resource, string Namespace), bool> _denied = [];
    private readonly ConcurrentDictionary<KubernetesObject, bool> _cramped = new(ReferenceEqualityComparer.Instance);

    /// <summary>The server's sentences about objects that the credentials may not try, sorted.</summary>
    public IReadOnlyList<string> Forbidden => _forbidden.Order(StringComparer.Ordinal).ToList();

    /// <summary>Adds a finding.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Says what was not checked and why.</summary>
    /// <param name="sentence">A sentence without a final stop.</param>
    public void NotChecked(string sentence) => _notChecked.TryAdd(sentence, true);

    /// <summary>Notes an object that the credentials may not try.</summary>
    /// <param name="sentence">The server's sentence.</param>
    public void Forbid(string sentence) => _forbidden.Add(sentence);

    /// <summary>Whether a namespace is known not to exist.</summary>
    /// <param name="ns">The namespace.</param>
    public bool IsAbsent(string ns) => _absentNamespaces.ContainsKey(ns);

    /// <summary>Notes that an object's namespace does not exist.</summary>
    /// <param name="ns">The namespace.</param>
    /// <param name="finding">The finding to report once if nothing creates the namespace.</param>
    /// <param name="inSet">Whether the set itself creates the namespace.</param>
    public void Absent(string ns, Finding finding, bool inSet) => _absentNamespaces.GetOrAdd(ns, _ => []).Add((finding, inSet));

    /// <summary>Notes that the cluster has settled what a place refers to, whether it is there or reported missing.</summary>
    /// <param name="place">The place.</param>
    public void Answer(SourceLocation place) => _answered.TryAdd(place, true);

    /// <summary>Notes that it is reported that the user may not create or patch a kind.</summary>
    /// <param name="resource">The kind.</param>
    /// <param name="ns">The namespace; empty for kinds of the whole cluster.</param>
    public void Deny(ApiResource resource, string ns) => _denied.TryAdd((resource, ns), true);

    /// <summary>Whether it is reported that the user may not create or patch a kind.</summary>
    /// <param name="resource">The kind.</param>
    /// <param name="ns">The namespace; empty for kinds of the whole cluster.</param>
    public bool IsDenied(ApiResource resource, string ns) => _denied.ContainsKey((resource, ns));

    /// <summary>Whether the rights of the user have been reported at all.</summary>
    public bool HasDenials => !_denied.IsEmpty;

    /// <summary>Notes that it is reported what a quota or limit range has against an object.</summary>
    /// <param name="o">The object.</param>
    public void Cramp(KubernetesObject o) => _cramped.TryAdd(o, true);

    /// <summary>Whether it is reported what a quota or limit range has against an object.</summary>
    /// <param name="o">The object.</param>
    public bool IsCramped(KubernetesObject o) => _cramped.ContainsKey(o);

    /// <summary>Everything in the order of a report.</summary>
    /// <param name="documents">How many objects were looked at.</param>
    /// <param name="fallback">The namespace in which objects of absent namespaces were tried.</param>
    public ValidationReport Report(int documents, string fallback)
    {
        foreach (var (ns, objects) in _absentNamespaces.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            var count = objects.Count == 1 ? "its object was" : $"its {objects.Count} objects were";
            NotChecked($"the namespace '{ns}' is not in the cluster: {count} tried in '{fallback}', where quotas, policies and Pod Security can differ");
            if (objects.All(o => !o.InSet))
            {
                Add(Sort(objects.Select(o => o.Finding))[0]);
            }
        }

        return new ValidationReport(
            Sort(_findings).ToEquatableList(),
            _notChecked.Keys.Order(StringComparer.Ordinal).ToEquatableList(),
            documents)
        {
            Answered = _answered.Keys.OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Column).ToEquatableList(),
        };
    }

    private static List<Finding> Sort(IEnumerable<Finding> findings) => findings
        .Distinct()
        .OrderBy(f => f.Location.File, StringComparer.Ordinal)
        .ThenBy(f => f.Location.Line)
        .ThenBy(f => f.Location.Column)
        .ThenBy(f => f.Rule, StringComparer.Ordinal)
        .ThenBy(f => f.Message, StringComparer.Ordinal)
        .ToList();
}
