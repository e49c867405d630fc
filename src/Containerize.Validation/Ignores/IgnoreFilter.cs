using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Ignores;

/// <summary>Takes out what is to be left out, and reports notes that leave out nothing, give no reason, or whose time is over.</summary>
/// <param name="files">The files of the run, in which notes may stand.</param>
/// <param name="settings">The ignore file; null where there is none.</param>
/// <param name="baseline">The baseline; null where there is none.</param>
/// <param name="today">The day of the run.</param>
public sealed class IgnoreFilter(IReadOnlyList<TextFile> files, TextFile? settings, TextFile? baseline, DateOnly today)
{
    /// <summary>The other tools whose exemptions hold.</summary>
    public IReadOnlyList<PeerTool> Honoured { get; init; } = [];

    /// <summary>The report without what is left out.</summary>
    /// <param name="report">What was found.</param>
    public ValidationReport Apply(ValidationReport report)
    {
        var kept = report.Findings.ToList();
        var suppressed = report.Suppressed.ToList();
        var own = new List<Finding>();
        AtObjects(kept, suppressed, own);
        Inline(kept, suppressed, own);
        Settings(kept, suppressed, own);
        Known(kept, suppressed, own);
        return report with
        {
            Findings = kept.Concat(own).Order(FindingOrder.Instance).ToEquatableList(),
            Suppressed = suppressed.OrderBy(item => item.Finding, FindingOrder.Instance).ToEquatableList(),
        };
    }

    private void AtObjects(List<Finding> kept, List<SuppressedFinding> suppressed, List<Finding> own)
    {
        var roles = FileRoles.Of(files);
        var stated = files.Where(file => !roles.IsTemplate(file.Path)).SelectMany(file => AnnotationIgnores.Of(file, Honoured))
            .Concat(Honoured.SelectMany(tool => files.Where(DockerfileReader.IsDockerfile).SelectMany(tool.Commented)));
        foreach (var ignore in stated)
        {
            if (ignore.Tool.Length == 0 && Objection(ignore, kept.Concat(suppressed.Select(item => item.Finding)), roles.Reason(ignore.Place.File) is null) is { } objection)
                own.Add(objection);
            if (ignore.Reason.Length > 0)
                Move([.. kept.Where(ignore.Covers)], ignore.Reason, true, kept, suppressed);
        }
    }

    // An annotation of a patch is at work only in what is built; one that another tool reads may be at work there.
    private static Finding? Objection(ObjectIgnore ignore, IEnumerable<Finding> found, bool isWhole)
    {
        var rule = ignore.Rules[0];
        if (RuleCatalogue.All.All(known => known.Id != rule))
            return Of(IgnoreRules.UnusedIgnore, ignore.Place, $"there is no rule '{rule}' to leave out", "write the id of a rule, or remove the annotation");
        if (ignore.Reason.Length == 0)
            return Of(IgnoreRules.IgnoreWithoutReason, ignore.Place, $"{rule} is left out without a reason", "write it as the value of the annotation");
        return isWhole && !found.Any(ignore.Covers) ? Of(IgnoreRules.UnusedIgnore, ignore.Place, $"the annotation leaves out {rule}, and the object has nothing of it", "remove the annotation") : null;
    }

    private void Inline(List<Finding> kept, List<SuppressedFinding> suppressed, List<Finding> own)
    {
        foreach (var note in files.SelectMany(InlineIgnore.Of))
        {
            var place = new SourceLocation(note.File, note.Line, note.Column);
            var covered = kept.Where(finding => finding.Location.File == note.File && finding.Location.Line == note.Target && note.Rules.Contains(finding.Rule)).ToList();
            if (note.Reason.Length == 0)
            {
                own.Add(Of(IgnoreRules.IgnoreWithoutReason, place, $"{string.Join(", ", note.Rules)} is left out without a reason", "write it behind two hyphens: -- why"));
                continue;
            }

            foreach (var rule in note.Rules.Where(rule => covered.TrueForAll(finding => finding.Rule != rule)))
                own.Add(Of(IgnoreRules.UnusedIgnore, place, $"nothing of {rule} is found in line {note.Target}", "remove the note"));
            Move(covered, note.Reason, true, kept, suppressed);
        }
    }

    private void Settings(List<Finding> kept, List<SuppressedFinding> suppressed, List<Finding> own)
    {
        foreach (var entry in settings is null ? [] : IgnoreFile.Entries(settings))
        {
            var covered = kept.Where(entry.Covers).ToList();
            if (entry.Until < today)
            {
                if (covered.Count > 0)
                    own.Add(Of(IgnoreRules.ExpiredIgnore, entry.Place, $"this was to be left out until {entry.Until:yyyy-MM-dd}", "correct what it reports, or set another day"));
                else
                    own.Add(Of(IgnoreRules.UnusedIgnore, entry.Place, "the entry leaves out nothing", "remove it"));
                continue;
            }

            if (covered.Count == 0)
                own.Add(Of(IgnoreRules.UnusedIgnore, entry.Place, "the entry leaves out nothing", "remove it"));
            Move(covered, entry.Reason, false, kept, suppressed);
        }
    }

    private void Known(List<Finding> kept, List<SuppressedFinding> suppressed, List<Finding> own)
    {
        if (baseline is null)
            return;
        foreach (var (fingerprint, (rule, file, count)) in Baseline.Read(baseline).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var covered = kept.Where(finding => finding.Rule == rule && Fingerprint.Of(finding) == fingerprint).Take(count).ToList();
            if (covered.Count < count)
                own.Add(Of(IgnoreRules.UnusedIgnore, new SourceLocation(baseline.Path), $"the baseline leaves out {rule} in {file}, which is gone", "run validate with --update-baseline"));
            Move(covered, "in the baseline", false, kept, suppressed);
        }
    }

    private static void Move(List<Finding> covered, string reason, bool inSource, List<Finding> kept, List<SuppressedFinding> suppressed)
    {
        foreach (var finding in covered)
        {
            kept.Remove(finding);
            suppressed.Add(new SuppressedFinding(finding, reason, inSource));
        }
    }

    private static Finding Of(Rule rule, SourceLocation place, string message, string remedy) => new(rule.Id, rule.Severity, place, message, remedy);
}
