namespace Containerize.Model;

/// <summary>A place in a text file.</summary>
/// <param name="File">The path, relative to the output root where it lies inside, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole line is meant.</param>
public sealed record SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary>The form that compilers print: <c>file(line,col)</c>, <c>file(line)</c> or <c>file</c>.</summary>
    public override string ToString() =>
        Line <= 0 ? File : Column <= 0 ? $"{File}({Line})" : $"{File}({Line},{Column})";
}
