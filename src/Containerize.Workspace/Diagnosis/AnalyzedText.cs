using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Diagnosis;

/// <summary>A file beside the code.</summary>
/// <param name="path">Its path relative to the output root.</param>
/// <param name="text">Its text.</param>
internal sealed class AnalyzedText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
