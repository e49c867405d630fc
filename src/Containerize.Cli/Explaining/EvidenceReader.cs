using Containerize.Inference.Configuration;
using Containerize.Model;
using Containerize.Workspace;

namespace Containerize.Cli.Explaining;

/// <summary>Puts beside each piece of evidence the line that it stands on, fit to be shown.</summary>
internal sealed class EvidenceReader
{
    private readonly SourceLines _lines;
    private readonly HashSet<string> _keys;

    /// <summary>Prepares a reader.</summary>
    /// <param name="analysis">The application, whose keys may be named.</param>
    public EvidenceReader(Analysis analysis)
    {
        _lines = new SourceLines(analysis.Root, analysis.Solution.RepositoryFolder);
        var keys = analysis.Model.Services.SelectMany(service => service.Configuration);
        _keys = keys.SelectMany(key => key.Key.Split(':').Append(key.Key).Append(key.Variable)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The evidence with its lines; what is seen twice at one place is given once.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="secret">Whether what it stands for is a secret.</param>
    public IReadOnlyList<ExplainedEvidence> Of(IEnumerable<Evidence> evidence, bool secret = false) =>
        [.. evidence.Distinct().Select(item => new ExplainedEvidence(item, Source(item, secret)))];

    private string? Source(Evidence evidence, bool secret) => _lines.At(evidence.File, evidence.Line) is { Length: > 0 } line
        ? SecretMask.Line(evidence.File, line, _keys, secret || IsSecretObject(evidence.File))
        : null;

    // A manifest of kind Secret holds nothing but secrets, under any name.
    private bool IsSecretObject(string file) => _lines.Holds(file, "kind: Secret");
}
