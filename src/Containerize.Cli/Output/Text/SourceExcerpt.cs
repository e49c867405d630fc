using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation.Secrets;

namespace Containerize.Cli.Output.Text;

/// <summary>The line that a finding is about, with a caret below the place. Secrets in it are not shown.</summary>
internal sealed class SourceExcerpt
{
    private const int Widest = 160;
    private static readonly HashSet<string> AboutSecrets = new(StringComparer.Ordinal) { PolicyRules.LiteralPassword.Id, PolicyRules.PasswordInConnectionString.Id, ComposeRules.ComposePassword.Id, DockerfileRules.SecretInImage.Id };

    private readonly Dictionary<string, TextFile> _files;
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <param name="files">The files of the run.</param>
    public SourceExcerpt(IEnumerable<TextFile> files) => _files = files.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Writes the excerpt, if there is one to show.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="writer">Where to.</param>
    public void Write(Finding finding, TintedWriter writer)
    {
        // A Secret is no text to show, and a value of several lines, or one that is not closed, has lines that look like anything.
        if (finding.Location.Line < 1 || finding.Rule.StartsWith("CTZ10", StringComparison.Ordinal) || AboutSecrets.Contains(finding.Rule) || finding.Subject.StartsWith("Secret ", StringComparison.Ordinal) || LinesOf(finding.Location.File) is not { } lines || finding.Location.Line > lines.Length)
            return;
        var line = SecretLine.Masked(lines[finding.Location.Line - 1]);
        var column = Math.Max(1, finding.Location.Column);
        if (line.Trim().Length == 0 || column > Math.Min(line.Length, Widest))
            return;
        var shown = line.Length > Widest ? line[..(Widest - 3)] + "..." : line;
        var end = finding.EndLine == finding.Location.Line && finding.EndColumn > column ? Math.Min(finding.EndColumn, shown.Length + 1) : finding.EndLine > finding.Location.Line ? shown.TrimEnd().Length + 1 : column + 1;
        var number = $"{finding.Location.Line,5}";
        writer.Write($"{number} | ", Tint.Faint).Line(shown);
        writer.Write($"{new string(' ', number.Length)} | ", Tint.Faint).Line(string.Concat(shown[..(column - 1)].Select(letter => letter == '\t' ? '\t' : ' ')) + new string('^', Math.Max(1, end - column)), Tint.Faint);
    }

    private string[]? LinesOf(string path)
    {
        if (_lines.TryGetValue(path, out var known))
            return known;
        return _files.TryGetValue(path, out var file) ? _lines[path] = file.Text.Split('\n') : null;
    }
}
