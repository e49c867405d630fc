namespace Containerize.Validation.Ignores;

/// <summary>An entry of the ignore file: findings of a rule, a path or a kind are left out, until a day or for ever.</summary>
/// <param name="Place">Where the entry stands.</param>
/// <param name="Rule">The rule's id; empty for every rule.</param>
/// <param name="Path">A pattern of paths, where a star is part of a name and two are any folders; empty for every file.</param>
/// <param name="Kind">A kind, or a kind and a name, of Kubernetes; empty for every object.</param>
/// <param name="Until">The last day on which it holds; null for ever.</param>
/// <param name="Reason">Why.</param>
internal sealed record IgnoreEntry(SourceLocation Place, string Rule, string Path, string Kind, DateOnly? Until, string Reason)
{
    public bool Covers(Finding finding) =>
        (Rule.Length == 0 || Rule == finding.Rule)
        && (Path.Length == 0 || new PathGlob(Path).Matches(finding.Location.File))
        && (Kind.Length == 0 || IsKind(finding.Subject));

    private bool IsKind(string subject)
    {
        var parts = subject.Split(' ', 2);
        return parts[0] == Kind || (parts.Length == 2 && Kind == $"{parts[0]}/{parts[1][(parts[1].LastIndexOf('/') + 1)..]}");
    }
}
