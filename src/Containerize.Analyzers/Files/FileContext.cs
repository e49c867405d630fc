using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Files;

/// <summary>A file beside the code, in front of a rule.</summary>
/// <param name="context">What the compiler gives.</param>
/// <param name="project">The project.</param>
/// <param name="text">The file's text.</param>
internal sealed class FileContext(AdditionalFileAnalysisContext context, AnalyzedProject project, SourceText text)
{
    /// <summary>Its project.</summary>
    public AnalyzedProject Project => project;

    /// <summary>Its path.</summary>
    public string Path => context.AdditionalFile.Path;

    /// <summary>Its text.</summary>
    public SourceText Text => text;

    /// <summary>Reports a fault.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="span">Where in the text.</param>
    /// <param name="message">What is wrong, with the value in it, without a final stop.</param>
    /// <param name="remedy">What to do, without a final stop.</param>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string message, string remedy) =>
        context.ReportDiagnostic(Found.At(descriptor, Location.Create(Path, span, text.Lines.GetLinePositionSpan(span)), message, remedy));
}
