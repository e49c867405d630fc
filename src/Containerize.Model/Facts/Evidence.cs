namespace Containerize.Model;

/// <summary>Where something was seen, so that every value in the output can be traced to its source.</summary>
/// <param name="File">The path relative to the output root, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Detail">What was seen, in a few words, without any secret value.</param>
/// <param name="Detector">The id of the detector or inference rule that saw it.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record Evidence(string File, int Line, int Column, string Detail, string Detector = "", Confidence Confidence = Confidence.Certain)
{
    /// <summary>The place alone.</summary>
    public SourceLocation Location => new(File, Line, Column);
}
