using Containerize.Model;
using Microsoft.CodeAnalysis;

namespace Containerize.Cli.Diagnosing;

/// <summary>A diagnostic of the compiler as a finding of the tool.</summary>
internal static class DiagnosticFinding
{
    private const string Remedy = "Remedy";

    /// <summary>The finding.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="shown">Makes a path one that a person in the current folder can open.</param>
    public static Finding Of(Diagnostic diagnostic, Func<string, string> shown)
    {
        var span = diagnostic.Location.GetLineSpan();
        var text = diagnostic.GetMessage();
        var remedy = diagnostic.Properties.GetValueOrDefault(Remedy) ?? "";
        var message = remedy.Length > 0 && text.EndsWith("; " + remedy, StringComparison.Ordinal) ? text[..^(remedy.Length + 2)] : text;
        var severity = diagnostic.Severity switch { DiagnosticSeverity.Error => Severity.Error, DiagnosticSeverity.Warning => Severity.Warning, _ => Severity.Info };
        return new Finding(diagnostic.Id, severity, new SourceLocation(shown(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1), message, remedy)
        {
            EndLine = span.EndLinePosition.Line + 1,
            EndColumn = span.EndLinePosition.Character + 1,
        };
    }
}
