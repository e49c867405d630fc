using Containerize.Model;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>Where YAML comes from: a file, and the lines of it that a rendered text was made of.</summary>
/// <param name="File">The file.</param>
/// <param name="Lines">The file's line for each line of the text, both from 1; null when the text is the file itself.</param>
internal sealed record YamlSource(string File, IReadOnlyList<int>? Lines = null)
{
    /// <summary>The place of a node in the file.</summary>
    public SourceLocation Of(YamlNode node)
    {
        var line = (int)node.Start.Line;
        return Lines is null ? new SourceLocation(File, line, (int)node.Start.Column)
            : new SourceLocation(File, line >= 1 && line <= Lines.Count ? Lines[line - 1] : 1, 1);
    }
}
